//! The rules for French titles. All of it is judgement.
//!
//! Feminine forms and plurals are written as the masculine singular before titles are asked.

use super::list::{Language, Line, all, any, reports};
use crate::org::Function::{
    self, CustomerSuccess, Enablement, Engineering, Executive, Finance, Marketing, Operations, People, Product,
    Revenue, RevenueOperations, Sales, SalesOperations,
};
use crate::org::Grade::{self, CLevel, Contributor, Director, Manager, Vp};

/// The list.
pub(super) const FRENCH: Language = Language { functions: [JOBS, FIELDS], grades: [STAFF, LEVELS] };

/// Jobs by name.
const JOBS: &[Line<Function>] = &[
    all(
        "assistant",
        any(
            "direction, dg, pdg, directeur, du président, dirigeant",
            "director",
            Executive,
            "An assistant of the direction works for an executive.",
        ),
    ),
    any(
        "secrétaire de direction, chef de cabinet, directeur de cabinet, attaché de direction, directeur de la stratégie, responsable stratégie, directeur stratégie, chargé de mission auprès",
        "",
        Executive,
        "Secretaries and chiefs of staff (chef de cabinet) work for an executive.",
    ),
    any(
        "formateur commercial, formation commercial, formateur vente, formation des ventes, formation vente, coach commercial, formation des commerciaux, formation force de vente, formateur force de vente",
        "",
        Enablement,
        "Formation of a commercial team is training for sellers.",
    ),
    any(
        "formation client, formateur client, formation des clients, formation utilisateur",
        "",
        CustomerSuccess,
        "Formation is training, here for customers.",
    ),
    any(
        "ressource humaine, rh, drh, rrh, recrutement, recruteur, formation, formateur, marque employeur, relation sociale, relations sociales, dialogue social, développement des compétences, gestion des carrières, gestion des talents, qvt, qvct, affaire sociale",
        "commercial, client",
        People,
        "Ressources humaines (RH) is people, formation is training for staff.",
    ),
    any(
        "assistant commercial, assistant des ventes, assistant vente, assistant adv, adv, administration des ventes, administration vente, back office commercial, gestionnaire commercial, gestionnaire des ventes, coordinateur commercial, coordinateur des ventes, coordinateur vente, support aux ventes, support commercial, analyste commercial, analyste des ventes, pilotage commercial, performance commercial, efficacité commercial, contrôleur de gestion commercial, contrôle de gestion commercial, des opérations commerciales, animation commercial, méthode commercial, secrétaire commercial, assistant export, prévision des ventes",
        "manager, counsel, director, operation",
        SalesOperations,
        "Assistance, administration (ADV) or control of commercial work is support for sales.",
    ),
    any(
        "opérations revenus, opérations de revenus, opération des revenus, pilotage des revenus, performance des revenus",
        "",
        RevenueOperations,
        "Revenus are revenue; their operations serve all of it.",
    ),
    any(
        "directeur commercial, responsable commercial, attaché commercial, chargé d’affaire, ingénieur commercial, ingénieur d’affaire, ingénieur avant vente, ingénieur vente, ingénieur des ventes, consultant avant vente, avant vente, avantvente, technico commercial, technicocommercial, délégué commercial, délégué pharmaceutique, délégué médical, visiteur médical, business developer, responsable export, directeur export, chargé d’export, zone export, directeur d’agence, agent commercial, conseiller commercial, conseiller de vente, conseiller en vente, conseiller vente, vendeur, vrp, représentant, chef de secteur, chef des ventes, chef de vente, directeur des ventes, directeur vente, directeur de la vente, responsable des ventes, responsable vente, grand compte, compte clé, compte clef, grands comptes, développeur commercial, développement commercial, développement des affaires, développement d’affaire, télévendeur, téléprospecteur, commercial itinérant, commercial sédentaire, commercial terrain, chef d’agence, chef de région, responsable de secteur, responsable secteur, délégué régional, apporteur d’affaire, partenariat, responsable des partenariats, inspecteur commercial, négociateur commercial, animateur réseau, animateur des ventes, prospection, chargé de développement, chargé de prospection",
        "juridique",
        Sales,
        "Commercial, vente and affaires are sales, also for an ingénieur commercial; a business developer develops no software.",
    ),
    any(
        "daf, raf, financier, comptable, comptabilité, contrôleur de gestion, contrôle de gestion, contrôle interne, contrôleur interne, contrôleur financier, auditeur, trésorier, trésorerie, fiscaliste, fiscalité, responsable fiscal, directeur fiscal, paie, paye, facturation, recouvrement, expert comptable, aide comptable, des risques, consolidation, crédit client, credit manager, commissaire aux comptes, relation investisseur",
        "service financier, développeur, ingénieur, director, manager financial",
        Finance,
        "Comptabilité, gestion, paie and finances are finance.",
    ),
    any(
        "juriste, juridique, avocat, conformité, protection des données, secrétaire général, secrétariat général, contentieux",
        "",
        Operations,
        "Juridique is legal, which is counted under operations.",
    ),
    any(
        "développeur, ingénieur logiciel, ingénieur développement, ingénieur étude, ingénieur d’étude, ingénieur informatique, architecte logiciel, architecte, chef de projet technique, chef de projet informatique, directeur technique, responsable technique, directeur de la technique, r et d, recherche et développement, directeur recherche, de la recherche, ingénieur recherche, ingénieur de recherche, rssi, sécurité informatique, sécurité des systèmes d’information, cybersécurité, testeur, programmeur, ingénieur système, ingénieur réseau, ingénieur donnée, science des données, bureau d’étude, responsable du développement logiciel, directeur du développement logiciel, directeur de l’ingénierie, intégrateur, ingénieur qualité logiciel, développement logiciel, développement informatique",
        "",
        Engineering,
        "Développement and technique are engineering.",
    ),
    any(
        "dsi, système d’information, *informatique, administrateur système, administrateur réseau, technicien informatique, technicien réseau, technicien système, support informatique, moe, moa",
        "",
        Operations,
        "Systems and informatique for staff are counted under operations.",
    ),
    any(
        "service client, service clientèle, service après vente, après vente, sav, chargé de clientèle, conseiller clientèle, conseiller client, conseiller de clientèle, relation client, relation clientèle, réussite client, succès client, succès des clients, support client, support technique, support utilisateur, satisfaction client, expérience client, téléconseiller, gestionnaire de clientèle, responsable clientèle, responsable client, directeur de clientèle, directeur client, chargé de compte, gestionnaire de compte, fidélisation, technicien support, technicien itinérant, technicien d’intervention, consultant fonctionnel, consultant intégration, consultant technique, consultant erp, déploiement, mise en service, ingénieur support, chargé de support, responsable support, déploiement client, chef de projet client, centre d’appel, centre de contact, accompagnement client",
        "compte clé, grands comptes",
        CustomerSuccess,
        "Clientèle, service client and après-vente look after customers once they have bought.",
    ),
    any(
        "dircom, directeur de la communication, chargé de com, publicité, publicitaire, relation presse, attaché de presse, relation publique, événementiel, événement, chef de marque, responsable de marque, responsable marque, directeur de marque, étude de marché, webmarketing, webmaster, rédacteur, rédaction, responsable acquisition, chargé d’acquisition, trafic, référencement, réseau sociaux, réseaux sociaux, notoriété, médias sociaux, concepteur rédacteur, communicant, e marketing",
        "technique, talent, fusion",
        Marketing,
        "Communication, publicité and relations presse are marketing.",
    ),
    any(
        "chef de produit, chef produit, chef des produits, responsable produit, responsable de produit, responsable des produits, directeur produit, directeur de produit, directeur des produits, directeur du produit, gestionnaire de produit, gestion de produit, chef de gamme, graphiste, infographiste, maquettiste, ergonome, directeur artistique, concepteur, gestion produit",
        "marketing",
        Product,
        "Produit is product; a chef de produit is a product manager, and graphistes design.",
    ),
    any(
        "achat, acheteur, approvisionneur, approvisionnement, logistique, logisticien, entrepôt, magasinier, cariste, service généraux, services généraux, moyen généraux, moyens généraux, accueil, hôte, hôtesse d’accueil, standardiste, secrétaire, secrétariat, assistant administratif, administratif, gestion administrative, chargé administratif, responsable qualité, directeur qualité, ingénieur qualité, technicien qualité, de la qualité, qualité, qhse, qse, hse, responsable production, responsable de production, directeur de production, directeur production, directeur industriel, de la production, chef de production, directeur d’usine, directeur de site, responsable de site, directeur d’exploitation, responsable d’exploitation, exploitation, chef d’atelier, maintenance, immobilier, méthodes industrielles",
        "logiciel",
        Operations,
        "Achats, logistique, administration, production and qualité are running the company.",
    ),
];

/// Fields of work.
const FIELDS: &[Line<Function>] = &[
    any("revenus, chiffre d’affaires", "commercial, vente", Revenue, "Revenus and chiffre d’affaires are revenue."),
    any(
        "commercial et marketing, commercial et du marketing, marketing et commercial, marketing et des ventes, marketing et ventes, ventes et marketing, ventes et du marketing",
        "",
        Sales,
        "The title names commercial, which is sales, and marketing; sales decides.",
    ),
    any("vente, commerciaux, distributeur", "", Sales, "Vente is sales."),
    any("clientèle, aux clients", "", CustomerSuccess, "Clientèle is customers."),
    any("produit", "marketing", Product, "Produit is product."),
    any(
        "ingénieur, *ingénierie, technicien, logiciel, technique, recherche, informaticien",
        "",
        Engineering,
        "Ingénieurs and techniciens build and run the product.",
    ),
    any(
        "pdg, dg, dga, directeur général, direction général, gérant, cogérant, fondateur, cofondateur, administrateur délégué, dirigeant, chef d’entreprise, comité de direction, codir, comex, directeur exécutif, présidence, stratégie, directeur de filiale, directeur pays, associé gérant, directeur d’établissement",
        "portefeuille",
        Executive,
        "PDG, DG and gérants run the company as a whole.",
    ),
    any("donnée", "", Operations, "Données are data; they serve the whole company."),
];

/// Who works for somebody of a level, and who is learning.
const ASSISTANTS: &str = "stagiaire, alternant, alternance, apprenti, secrétaire de direction, secrétaire commercial, attaché de direction, chargé de mission, chargé d’étude, adjoint administratif, conseiller du directeur, collaborateur";

/// Staff by name.
const STAFF: &[Line<Grade>] = &[
    reports(true, any(ASSISTANTS, "", Manager, "Staff by its name, and leads people.")),
    any(
        ASSISTANTS,
        "",
        Contributor,
        "Secretaries, stagiaires, alternants and chargés lead nobody, whoever they work for.",
    ),
    any(
        "directeur général adjoint, directeur général délégué, dga, adjoint au directeur général, adjoint du directeur général",
        "",
        Vp,
        "Adjoint is deputy: second to the directeur général.",
    ),
    any(
        "chef de cabinet, directeur de cabinet, secrétaire général",
        "",
        Director,
        "A chief of staff or secretary general is counted as a director.",
    ),
];

/// Levels.
const LEVELS: &[Line<Grade>] = &[
    any(
        "pdg, dg, directeur général, gérant, cogérant, fondateur, cofondateur, administrateur délégué, dirigeant, chef d’entreprise, associé fondateur",
        "gérant de magasin, gérant de portefeuille, gérant de restaurant",
        CLevel,
        "PDG, DG, gérants and founders are C-level.",
    ),
    reports(
        false,
        any(
            "directeur de clientèle, directeur de compte, directeur de projet, directeur projet, directeur artistique, directeur de création, directeur grands comptes",
            "",
            Contributor,
            "Directs accounts, projects or works; nobody reports to the seat.",
        ),
    ),
    any(
        "directeur, sous directeur, dircom, daf, drh, dsi",
        "",
        Director,
        "A directeur, or the head of a field by its short form (DAF, DRH, DSI), is counted as a director.",
    ),
    reports(
        false,
        any(
            "chef de produit, chef produit, chef de projet, chef projet, chef de secteur, chef de publicité, chef de marque, chef de gamme, responsable produit, responsable de produit, responsable de compte, responsable compte, responsable grands comptes, responsable de projet, responsable projet, responsable de clientèle, responsable clientèle, responsable de secteur, responsable secteur, responsable de proyecto, responsable de producto, responsable de cuenta, responsable de cliente",
            "",
            Contributor,
            "A chef or responsable of a product, a project or accounts leads nobody by that; nobody reports to the seat.",
        ),
    ),
    any(
        "responsable, rrh, raf, rssi, chef d’équipe, chef des ventes, chef de vente, chef de service, chef d’agence, chef de département, chef de division, chef comptable, chef d’atelier, chef de pôle, chef de rayon, chef de région, chef de secteur, chef de projet, chef de produit, superviseur, encadrant, animateur d’équipe, manageur, responsable adjoint, chef des services, chef du service, gérant",
        "",
        Manager,
        "Responsable, in French and Spanish, is who answers for a field or a team: a manager, as is a chef of a team.",
    ),
];
