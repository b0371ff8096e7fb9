//! The rules for Spanish titles. All of it is judgement.
//!
//! Feminine forms in -ora are written as the masculine before titles are asked; others are asked for with a star.

use super::list::{Language, Line, all, any, reports};
use crate::org::Function::{
    self, CustomerSuccess, Enablement, Engineering, Executive, Finance, Marketing, Operations, People, Product,
    Revenue, RevenueOperations, Sales, SalesOperations,
};
use crate::org::Grade::{self, CLevel, Contributor, Director, Manager, Vp};

/// The list.
pub(super) const SPANISH: Language = Language { functions: [JOBS, FIELDS], grades: [STAFF, LEVELS] };

/// Jobs by name.
const JOBS: &[Line<Function>] = &[
    all(
        "asistente",
        any(
            "dirección, ejecutiv*, gerencia, gerente, director, presidencia, presidente, personal",
            "",
            Executive,
            "An asistente of the dirección works for an executive.",
        ),
    ),
    any(
        "secretari* de dirección, secretari* ejecutiv*, secretari* de gerencia, jefe de gabinete, jefa de gabinete, ayudante de dirección, adjunt* a la dirección, adjunt* a dirección, adjunt* a gerencia, adjunt* al director general, director de estrategia",
        "",
        Executive,
        "Secretaries and chiefs of staff (jefe de gabinete) work for an executive.",
    ),
    any(
        "formador comercial, formación comercial, formador de venta, formación de venta, capacitación de venta, capacitación comercial, capacitador de venta, capacitador comercial, entrenador de venta, entrenamiento de venta, entrenamiento comercial, habilitación de venta, habilitación comercial, formación al equipo comercial",
        "",
        Enablement,
        "Formación and capacitación of sellers are training for sales.",
    ),
    any(
        "formación a cliente, formación de cliente, capacitación a cliente",
        "",
        CustomerSuccess,
        "Formación is training, here for customers.",
    ),
    any(
        "recurso humano, rrhh, rr hh, selección, reclutador, reclutamiento, adquisición de talento, talento, capital humano, talento humano, gestión humana, gestión de persona, persona y cultura, desarrollo organizacional, relación laboral, laboral, jefe de personal, jefa de personal, director de personal, gerente de personal, administración de personal, departamento de personal, técnic* de personal, compensación, bienestar laboral, formación, capacitación, formador, cultura organizacional",
        "",
        People,
        "Recursos humanos (RR. HH.) is people, selección is hiring.",
    ),
    any(
        "administración de venta, administrativ* comercial, administrativ* de venta, asistente comercial, asistente de venta, asistente venta, analista comercial, analista de venta, operación comercial, operaciones comerciales, operaciones de venta, operación de venta, coordinador comercial, coordinador de venta, soporte comercial, soporte de venta, soporte a venta, apoyo comercial, apoyo a venta, back office comercial, auxiliar comercial, auxiliar de venta, inteligencia comercial, control de gestión comercial, controller comercial, planificación comercial, planeación comercial, administrador de venta, secretari* comercial, eficiencia comercial, planificación de venta, gestión de pedido, control comercial",
        "",
        SalesOperations,
        "Administration, analysis or support for ventas and comercial work, which are sales.",
    ),
    any(
        "operaciones de ingreso, operación de ingreso, analista de ingreso, estrategia de ingreso",
        "",
        RevenueOperations,
        "Ingresos are revenue; their operations serve all of it.",
    ),
    any(
        "director comercial, gerente comercial, subgerente comercial, jef* comercial, delegad* comercial, delegad* de venta, delegad* de zona, ejecutiv* de cuenta, ejecutiv* de venta, ejecutiv* comercial, vendedor, representante de venta, representante comercial, asesor comercial, asesor de venta, agente comercial, agente de venta, preventa, ingenier* de venta, ingenier* de preventa, ingenier* preventa, ingenier* comercial, consultor preventa, gestor comercial, desarrollo de negocio, desarrollador de negocio, gran* cuenta, cuenta clave, kam, técnic* comercial, técnic* de venta, consultor comercial, jef* de zona, jef* de venta, gerente de venta, director de venta, televendedor, teleoperador de venta, dependient*, promotor de venta, promotor comercial, comercial de venta, responsable comercial, responsable de venta, visitador médic*, comercial, alianza, socio comercial, nuevo negocio, canal de venta, exportación, comercio exterior",
        "marca comercial, abogad*",
        Sales,
        "Comercial, ventas and cuentas are sales.",
    ),
    any(
        "financier*, contable, contador, contabilidad, contralor, contraloría, tesorer*, finanza, facturación, cobranza, cobro, impuesto, fiscalista, asesor fiscal, nómina, auditoría, crédito, riesgo, control de gestión, controller financier*, control presupuestario, presupuesto, interventor, liquidación",
        "servicio financier*, desarrollador, ingenier*, director",
        Finance,
        "Contabilidad, control de gestión, nóminas and finanzas are finance.",
    ),
    any(
        "director financier*, director administrativ* financier*, director administrativ* y financier*, director de finanza, director de contabilidad, director de administración, director de riesgo, director de tesorería, director de auditoría, director de control de gestión, administración y finanza, director económic*",
        "",
        Finance,
        "A director financiero leads finance.",
    ),
    any(
        "abogad*, jurídic*, asuntos legales, letrad*, cumplimiento, protección de dato, cumplimiento normativo, asesor legal, procurador",
        "",
        Operations,
        "Jurídico is legal, which is counted under operations.",
    ),
    any(
        "desarrollador, programador, ingenier* de software, ingenier* software, ingenier* informátic*, ingenier* de desarrollo, ingenier* de sistema, desarrollo de software, desarrollo web, jef* de desarrollo, director de desarrollo, director técnic*, responsable técnic*, gerente técnic*, analista programador, arquitect*, científic* de dato, ingenier* de dato, investigación, ciberseguridad, seguridad informátic*, seguridad de la información, director de tecnología, gerente de tecnología, ingeniería, probador, i and d, oficina técnica",
        "mercado",
        Engineering,
        "Desarrollo, ingeniería and a dirección técnica are engineering.",
    ),
    any(
        "atención al cliente, atención a cliente, atención al usuario, atención a usuario, atención de cliente, servicio al cliente, servicio a cliente, servicio de atención, éxito del cliente, éxito de cliente, experiencia de cliente, experiencia del cliente, soporte técnic*, soporte al cliente, soporte a cliente, soporte a usuario, postventa, posventa, post venta, teleoperador, fidelización, implementación, implantación, implantador, implementador, gestor de cliente, gestor de cuenta, retención, relación con cliente, relaciones con clientes, consultor funcional, mesa de ayuda, servicio técnic*, técnic* de soporte, técnic* de servicio, reclamación, puesta en marcha, consultor de implantación",
        "",
        CustomerSuccess,
        "Atención al cliente, éxito del cliente and postventa look after customers once they have bought.",
    ),
    any(
        "informátic*, sistema, tecnología de la información, ti, soporte informátic*, técnic* de sistema, administrador de sistema, microinformátic*, administrador de red",
        "sistema de gestión",
        Operations,
        "Sistemas and informática for staff are counted under operations.",
    ),
    any(
        "mercadotecnia, mercadeo, mercadólog*, comunicación, comunicaciones, publicidad, publicista, relación pública, relaciones públicas, marca, prensa, redes sociales, redactor, evento, crecimiento, generación de demanda, estudio de mercado, investigación de mercado, gestor de contenido, contenido, patrocinio",
        "",
        Marketing,
        "Mercadotecnia, comunicación and publicidad are marketing.",
    ),
    any(
        "producto, diseñador*, diseño, jef* de producto, dueñ* de producto, gestión de producto",
        "marketing, mercad*",
        Product,
        "Producto is product; diseño is design.",
    ),
    any(
        "compra, comprador, aprovisionamiento, logística, logístico, almacén, mozo de almacén, almacener*, cadena de suministro, abastecimiento, recepcionista, administrativo, administrativa, secretari*, servicios generales, mantenimiento, producción, jef* de planta, director de planta, gerente de planta, calidad, operaciones, operación, seguridad e higiene, prevención de riesgo, oficinista, director de fábrica, medio ambiente, administración, conserje, transporte",
        "software, venta, comercial",
        Operations,
        "Compras, logística, administración, producción and operaciones are running the company.",
    ),
];

/// Fields of work.
const FIELDS: &[Line<Function>] = &[
    any("ingreso", "", Revenue, "Ingresos are revenue."),
    any("venta", "", Sales, "Ventas are sales."),
    any("cliente, soporte", "", CustomerSuccess, "Clientes are customers, soporte is support."),
    any(
        "ingenier*, desarrollo, tecnología, técnic*",
        "negocio",
        Engineering,
        "Ingeniería, desarrollo and tecnología build and run the product.",
    ),
    any(
        "director general, gerente general, consejer* delegad*, administrador único, fundador, cofundador, socio director, socio fundador, director gerente, director ejecutiv*, gerencia, dirección general, consejo de administración, propietari*, dueñ*, empresari*, presidencia, country manager, estrategia, subdirector general, director de país, dirección",
        "",
        Executive,
        "A dirección general or gerencia runs the company as a whole.",
    ),
    any("dato, oficina, auxiliar", "", Operations, "Running the company: its offices and its data."),
];

/// Who works for somebody of a level, and who is learning.
const ASSISTANTS: &str = "asistente, becari*, practicante, auxiliar, ayudante, secretari*, en práctica, aprendiz, pasante, administrativ* comercial, adjunt* a";

/// Staff by name.
const STAFF: &[Line<Grade>] = &[
    reports(true, any(ASSISTANTS, "secretari* general", Manager, "Staff by its name, and leads people.")),
    any(
        ASSISTANTS,
        "secretari* general",
        Contributor,
        "Asistentes, auxiliares, secretaries and becarios lead nobody, whoever they work for.",
    ),
    any(
        "director general adjunto, subdirector general, gerente general adjunto, vicepresident, vicepresidente, subgerente general",
        "",
        Vp,
        "A vicepresidente, or the second to a director general.",
    ),
    any(
        "jef* de gabinete, secretari* general",
        "",
        Director,
        "A chief of staff or secretary general is counted as a director.",
    ),
];

/// Levels.
const LEVELS: &[Line<Grade>] = &[
    any(
        "director general, gerente general, consejer* delegad*, director ejecutiv*, fundador, cofundador, administrador único, socio director, socio fundador, director gerente, propietari*, empresari*",
        "",
        CLevel,
        "A director general, gerente general, consejero delegado or founder is C-level.",
    ),
    reports(
        false,
        any(
            "director de cuenta, director de arte, director creativ*, director de proyecto, jef* de producto, jef* de proyecto, gerente de cuenta, gerente de producto, gerente de proyecto, gerente de marca, gerente de programa, líder de proyecto, líder técnic*, encargad* de cuenta",
            "",
            Contributor,
            "Answers for a product, a project or accounts; nobody reports to the seat.",
        ),
    ),
    any("subdirector", "", Director, "A subdirector, deputy to a director, is counted as a director."),
    any(
        "gerente, gerenta, subgerente",
        "director",
        Manager,
        "A gerente is counted as a manager; in Latin America one may rank as high as a director.",
    ),
    any(
        "jefe, jefa, jefatura, subjefe, encargad*, líder, capataz",
        "director",
        Manager,
        "A jefe, encargado or líder leads a team.",
    ),
];
