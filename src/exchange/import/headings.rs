//! The headings that exports and templates of HR systems and chart tools use, between commas, the surest first.

use super::header::Field;

/// Headings that name a field outright.
pub const fn outright(field: Field) -> &'static str {
    match field {
        Field::Id => {
            "employee id, person id, id, employee number, employee no, emp id, empl id, associate id, \
                associate oid, worker id, workday id, user id, external user id, badge id, staff id, staff \
                number, staff no, position id, seat id, post unique reference, unique id, key, node id, uuid, \
                personalnummer, mitarbeiternummer, matricule, noempl, numero de empleado"
        }
        Field::Name => {
            "full name, name, employee name, employee, display name, preferred name, worker, worker name, \
                person, person name, holder, incumbent, cn, nom complet, vollstandiger name, nombre completo"
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
                fonction, cargo, puesto"
        }
        Field::Manager => {
            "manager id, manager employee id, employee manager id, manager number, supervisor id, supervisor \
                e id, reports to id, reports to associate id, reports to position id, reports to, report to, \
                boss id, parent id, parent, pid, parent node id, reports to senior post, reporting senior post, \
                leader id, line manager id, mgr id, mgr, superior, superieur, vorgesetzter, vorgesetzten id, \
                responsable, manager email, managers email, manager e mail, manager email address, manager work \
                email, line manager email, supervisor email, supervisors email, supervisor username, reports to \
                email, manager name, managers name, manager, supervisor, supervisor name, reporting manager, \
                reporting to, reports to name, line manager, line manager name, boss, nom du responsable"
        }
        Field::Dotted => {
            "dotted line, dotted line manager, dotted line manager id, dotted line manager email, dotted line reports to, \
                dotted ids, dotted manager, dotted manager id, matrix manager, matrix manager id, alt reports to, \
                second manager, secondary manager, custom manager"
        }
        Field::Department => {
            "department, department name, dept, function, division, business unit, team, org unit, \
                organizational unit, org, unit, group, area, cost center name, abteilung, bereich, service, \
                departement, departamento"
        }
        Field::Email => {
            "work email, email, e mail, business email, email address, work email address, mail, user \
                principal name, upn, primary work email, email primary work, company email"
        }
        Field::Status => {
            "employment status, employee status, worker status, status, active, is active, terminated, termd"
        }
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
    }
}
