//! The headings that exports and templates of HR systems and chart tools use, between commas, the surest first.

use super::header::Field;

/// Headings of what is nobody’s business on a chart, wherever they stand in a longer one.
pub const PRIVATE: &str = "birth date, birthdate, birthday, birth, date of birth, dob, age, gender, sex, marital status, marital, \
    ethnicity, ethnic, race, religion, disability, veteran, nationality, citizenship, national id, national insurance, ssn, \
    social security, tax id, passport, home address, home city, private address, personal address, street, personal email, private email, \
    personal phone, home phone, photo, picture, avatar, biography, bio, geburtsdatum, geburtstag, geschlecht, familienstand, \
    staatsangehorigkeit, date de naissance, naissance, sexe, etat civil, nationalite, fecha de nacimiento, nacimiento, sexo, genero, \
    estado civil, nacionalidad";

/// Headings of half a name that are the whole name where the other half has no column.
pub const WHOLE_ALONE: [&str; 2] = ["nombre", "nom"];

/// Headings that name a field outright.
pub const fn outright(field: Field) -> &'static str {
    match field {
        Field::Id => {
            "employee id, user employee id, person id, id, employee number, employee no, emp id, empl id, associate id, \
                associate oid, worker id, workday id, user id, external user id, badge id, staff id, staff \
                number, staff no, position id, seat id, post unique reference, unique id, key, node id, uuid, \
                personalnummer, mitarbeiternummer, matricule, noempl, numero de empleado, mitarbeiter id, personal id, employeenumber, distinguished name, dn, id empleado, identifiant"
        }
        Field::Name => {
            "full name, name, employee name, employee, display name, preferred name, worker, worker name, \
                person, person name, holder, incumbent, cn, nom complet, vollstandiger name, nombre completo, \
                empleado, mitarbeiter, employe, nombre y apellidos, anzeigename"
        }
        Field::FirstName => {
            "first name, given name, forename, legal first name, preferred first name, vorname, prenom, \
                nombre"
        }
        Field::LastName => {
            "last name, surname, family name, legal last name, preferred last name, sn, nachname, nom, \
                apellido, apellidos"
        }
        Field::Title => {
            "job title, title, business title, position title, position, position name, post title, role, \
                role name, role title, designation, job, job name, generic job title, stelle, titre, poste, \
                fonction, cargo, puesto, stellenbezeichnung, berufsbezeichnung, jobtitel, intitule du poste, titulo"
        }
        Field::Manager => {
            "manager id, manager employee id, employee manager id, manager number, supervisor id, supervisor \
                e id, reports to id, reports to associate id, reports to position id, reports to, report to, \
                boss id, parent id, parent, pid, parent node id, reports to senior post, reporting senior post, \
                leader id, line manager id, mgr id, mgr, superior, superieur, vorgesetzter, vorgesetzten id, \
                responsable, manager email, managers email, manager e mail, manager email address, manager work \
                email, line manager email, supervisor email, supervisors email, supervisor username, reports to \
                email, manager name, managers name, manager, supervisor, supervisor name, reporting manager, \
                reporting to, reports to name, line manager, line manager name, boss, nom du responsable, fuhrungskraft, \
                vorgesetzte, vorgesetzter email, vorgesetzter name, vorgesetzter id, direkter vorgesetzter, superviseur, \
                responsable hierarchique, nom du superieur, email du responsable, jefe, jefe directo, supervisora, reporta a, \
                id de responsable, id del responsable, correo del responsable, managed by"
        }
        Field::Dotted => {
            "dotted line, dotted line manager, dotted line manager id, dotted line manager email, dotted line reports to, \
                dotted ids, dotted manager, dotted manager id, matrix manager, matrix manager id, alt reports to, \
                second manager, secondary manager, custom manager, borrow, dotted line manager name, dotted line to, fachlicher vorgesetzter"
        }
        Field::Department => {
            "department, department name, dept, function, division, business unit, team, org unit, \
                organizational unit, org, unit, group, area, cost center name, abteilung, bereich, service, \
                departement, departamento, area de trabajo, equipe, equipo"
        }
        Field::Email => {
            "work email, email, e mail, business email, email address, work email address, mail, user \
                principal name, upn, primary work email, email primary work, company email, correo, correo electronico, courriel, adresse email, dienstliche email, user name, \
                username"
        }
        Field::Status => {
            "employment status, employee status, worker status, status, active, is active, terminated, termd, \
                beschaftigungsstatus, statut, estado"
        }
        Field::Location => {
            "location, work location, office, office location, site, city, country, locality, location name, standort, \
                arbeitsort, ort, lieu, lieu de travail, ville, ubicacion, lugar, ciudad, sede"
        }
        Field::Pay => {
            "annual pay, annual salary, base salary, salary, base pay, base comp, base compensation, annual base salary, total \
                comp, total compensation, ote, compensation, pay, pay rate, actual pay floor, yearly pay, annual cost, gehalt, \
                jahresgehalt, salaire, salaire annuel, salario, salario anual, sueldo"
        }
        Field::Notes => {
            "notes, note, comments, comment, remarks, notizen, bemerkung, bemerkungen, kommentar, commentaire, notas"
        }
        Field::Assistant => "assistant, is assistant, assistent, assistenz, asistente",
        Field::Vacant => "vacant, is vacant, vacancy, placeholder, open position, is open, vakant, unbesetzt, vacante",
        Field::Closed => "closed, is closed, position closed, geschlossen, ferme, cerrado",
        Field::Function => "position function, role function, job function",
        Field::Grade => {
            "position level, level, job level, grade, job grade, seniority, seniority level, management level, career level, \
                grade or equivalent, ebene, stufe, niveau, nivel"
        }
        Field::Reference => "source id, id in the source, source reference",
    }
}

/// Headings that may stand inside a longer one (“Employee Job Title EN”).
pub const fn inside(field: Field) -> &'static str {
    match field {
        Field::Id => "employee id, person id, worker id, employee number",
        Field::Name => "full name, employee name, display name",
        Field::FirstName => "first name, given name",
        Field::LastName => "last name, family name",
        Field::Title => "job title, business title, position title",
        Field::Manager => {
            "manager id, manager email, manager name, supervisor id, supervisor email, supervisor name, \
                reports to, line manager, parent id"
        }
        Field::Dotted => "dotted line, matrix manager",
        Field::Department => "department name",
        Field::Email => "work email, business email, company email",
        Field::Status => "employment status, employee status",
        Field::Location => "work location, office location",
        Field::Pay => "annual salary, base salary, annual pay, actual pay floor",
        Field::Closed | Field::Notes => "position closed",
        Field::Assistant => "is assistant",
        Field::Vacant => "is vacant",
        Field::Function => "position function",
        Field::Grade => "job level, job grade",
        Field::Reference => "source id",
    }
}
