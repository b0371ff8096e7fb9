//! Every number of the model against the tables it was first printed in, `tests/fixtures/model-v1.json`.

use orgwright::decision::{Alternative, Axis, Criterion, Model};
use serde_json::Value;

fn appendix() -> Value {
    serde_json::from_str(include_str!("../fixtures/model-v1.json")).unwrap()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn id(of: impl serde::Serialize) -> String {
    serde_json::to_value(of).unwrap().as_str().unwrap().to_owned()
}

fn same(ours: f64, theirs: &Value) {
    assert!((ours - number(theirs)).abs() < 1e-12, "{ours} is not {theirs}");
}

#[test]
fn every_table_is_the_printed_one() {
    let (model, printed) = (Model::v1(), appendix());
    assert_eq!(printed["criteria"].as_array().unwrap().len(), Criterion::COUNT);
    for (table, (criterion, entry)) in
        model.tables.iter().zip(Criterion::ALL.iter().zip(printed["criteria"].as_array().unwrap()))
    {
        assert_eq!(id(criterion), entry["id"].as_str().unwrap());
        let axis = if entry["interp"] == "log" { Axis::Log } else { Axis::Linear };
        assert_eq!(table.axis(), axis);
        assert_eq!(table.anchors().len(), entry["x"].as_array().unwrap().len());
        for (place, anchor) in table.anchors().iter().enumerate() {
            same(anchor.at, &entry["x"][place]);
            for alternative in Alternative::ALL {
                same(anchor.of[alternative.index()], &entry["v"][id(alternative)][place]);
            }
        }
    }
}

#[test]
fn cost_weights_path_and_doubt_are_the_printed_ones() {
    let (model, printed) = (Model::v1(), appendix());
    assert_eq!(model.version, printed["version"].as_str().unwrap());
    for criterion in Criterion::ALL {
        same(model.points[criterion.index()], &printed["criteria"][criterion.index()]["weight"]);
    }
    let cost = &printed["criteria"][Criterion::Cost.index()];
    assert_eq!(model.cost.anchors().len(), cost["revenue_musd"].as_array().unwrap().len());
    for (place, anchor) in model.cost.anchors().iter().enumerate() {
        same(anchor.at, &cost["revenue_musd"][place]);
        for alternative in Alternative::ALL {
            same(anchor.of[alternative.index()], &cost["cash_cost_kusd"][id(alternative)][place]);
        }
    }
    same(model.cost.ends().0, &cost["best"]);
    same(model.cost.ends().1, &cost["worst"]);

    let (path, doubt) = (&printed["path"], &printed["robustness"]);
    assert_eq!((path["now"].as_str(), path["later"].as_str()), (Some("cso"), Some("cro")));
    same(model.path.weight_now, &path["weight_now"]);
    same(model.path.switching_cost, &path["switching_cost"]);
    same(model.robustness.weight_factor, &doubt["weight_factor"]);
    same(model.robustness.table_noise, &doubt["table_noise"]);
    same(model.robustness.level_shift, &doubt["likert_shift_probability"]);
    same(f64::from(model.robustness.samples), &doubt["samples"]);
}

/// P7, and the shares from which the column was made.
#[test]
fn a_cso_with_customer_success_lies_between_cso_and_cro() {
    let (model, printed) = (Model::v1(), appendix());
    for (criterion, table) in Criterion::ALL.iter().zip(&model.tables) {
        let share = number(&printed["hybrid_share"][id(criterion)]);
        for anchor in table.anchors() {
            let [_, cso, plus, cro, _] = anchor.of;
            assert!((plus - (cso + share * (cro - cso))).abs() <= 0.5 + 1e-9, "{criterion:?} at {}", anchor.at);
            assert!(plus >= cso.min(cro) - 0.5 && plus <= cso.max(cro) + 0.5);
        }
    }
}

#[test]
fn the_model_survives_being_saved() {
    let model = Model::v1();
    let saved = serde_json::to_string(&model).unwrap();
    assert_eq!(serde_json::from_str::<Model>(&saved).unwrap(), model);
}
