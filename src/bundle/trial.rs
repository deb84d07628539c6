//! A trial: who, what was given, when, and what came of it.

use super::{Estimate, Quantity, Term};

fields! {
    /// A trial and its reports. Names follow CONSORT, TIDieR and ClinicalTrials.gov.
    pub struct Trial {
        pub id: String,
        pub name: String,
        /// Its entries in trial registries.
        pub registration: Vec<Registration>,
        /// Ids of the sources that report it: the trial's own reports.
        pub sources: Vec<String>,
        /// Whether it is among the trials compared at first.
        pub shown: bool,
        /// Why it is not shown, where it is not.
        pub reason: Option<Term>,
        pub design: Design,
        /// What the people had.
        pub condition: Term,
        pub setting: Option<Term>,
        /// One fact a country, its code from ISO 3166-1.
        pub countries: Vec<Term>,
        pub participants: Participants,
        /// How long people were followed, from the start of the trial.
        pub follow_up: Option<Quantity>,
        pub regimen: Regimen,
        /// What was delivered, kept apart from what was planned (TIDieR 11 and 12).
        pub delivered: Option<Delivered>,
        pub outcomes: Vec<Outcome>,
        /// What its own authors say limits it (CONSORT 20).
        pub limitations: Vec<Term>,
        /// Who paid, and for what.
        pub funding: Vec<Funding>,
    }
}

fields! {
    /// An entry in a trial registry (CONSORT 23).
    pub struct Registration {
        pub registry: Registry,
        /// As the registry writes it: `NCT00000000`.
        pub number: String,
    }
}

choices! {
    /// The registries a number can be from.
    pub enum Registry {
        ClinicalTrialsGov = "NCT",
        EudraCT = "EudraCT",
        Isrctn = "ISRCTN",
    }
}

fields! {
    /// How the trial was built; codes are the values of ClinicalTrials.gov, version 2.
    pub struct Design {
        pub allocation: Term,
        pub masking: Term,
        pub model: Option<Term>,
        pub centres: Option<Term>,
        /// What the control group was given; its code is compared.
        pub comparator: Term,
    }
}

fields! {
    /// How many people, and in which arms (CONSORT 13).
    pub struct Participants {
        /// How many people were randomized.
        pub randomized: Quantity,
        /// How many people were analysed.
        pub analysed: Option<Quantity>,
        /// The sample size that a later review gives without saying whom it counts. Its passages are those of reviews.
        pub sample_size: Option<Quantity>,
        pub arms: Vec<Arm>,
    }
}

fields! {
    /// One arm of a trial.
    pub struct Arm {
        pub id: String,
        pub name: String,
        pub role: ArmRole,
        pub randomized: Option<Quantity>,
    }
}

choices! {
    /// What an arm stands for.
    pub enum ArmRole {
        Treatment = "treatment",
        Control = "control",
    }
}

fields! {
    /// What was planned to be given (TIDieR 3 to 9; FHIR Dosage and Timing).
    pub struct Regimen {
        pub dose: Quantity,
        /// Its code is a count and a period: `1/d`.
        pub frequency: Term,
        pub route: Term,
        /// How long one course lasts.
        pub course: Quantity,
        pub courses: Option<Courses>,
        pub start: Start,
        pub given_with: Vec<CoIntervention>,
        /// Where the dose changes during a course, in order.
        pub phases: Vec<Phase>,
        pub provided_by: Option<Term>,
        pub setting: Option<Term>,
    }
}

fields! {
    /// Courses that are repeated.
    pub struct Courses {
        pub count: Quantity,
        pub interval: Option<Quantity>,
    }
}

fields! {
    /// The window in which the first dose was given, measured from an event.
    pub struct Start {
        pub event: StartEvent,
        pub window: Quantity,
    }
}

choices! {
    /// What a start window is measured from.
    pub enum StartEvent {
        SymptomOnset = "symptom-onset",
        LastKnownWell = "last-known-well",
        Randomization = "randomization",
        Admission = "admission",
        Diagnosis = "diagnosis",
    }
}

fields! {
    /// What else everybody in the trial was given.
    pub struct CoIntervention {
        pub agent: Term,
        pub dose: Option<Quantity>,
        pub frequency: Option<Term>,
        pub course: Option<Quantity>,
        pub start: Option<Start>,
    }
}

fields! {
    /// A stretch of a course with its own dose.
    pub struct Phase {
        pub dose: Quantity,
        pub frequency: Option<Term>,
        pub length: Quantity,
    }
}

fields! {
    /// What became of the plan.
    pub struct Delivered {
        /// The share of people who stopped early.
        pub discontinued: Option<Quantity>,
    }
}

fields! {
    /// An outcome and its result (CONSORT 6, 17, 18).
    pub struct Outcome {
        pub id: String,
        /// What was measured, its code compared for the primary outcome.
        pub instrument: Term,
        pub time_point: Option<Quantity>,
        /// Whether it counts what happened up to the time point ("by day 90"), and not what was measured then.
        pub cumulative: Option<bool>,
        pub role: OutcomeRole,
        /// Passages that state the role, where it needs one: that a result is post hoc.
        pub passages: Vec<String>,
        /// The part of the people it is about, where it is not all of them.
        pub subgroup: Option<Term>,
        /// Which direction is good for the person.
        pub better: Option<Better>,
        /// Its code: `favours-treatment`, `favours-control`, `no-difference` or `not-reported`.
        pub finding: Option<Term>,
        /// The effect, where one is reported.
        pub estimate: Option<Estimate>,
        /// What was seen in each arm.
        pub by_arm: Vec<ArmValue>,
        /// How its own authors explain the result. Their passages are those of the trial's own reports.
        pub explanations: Vec<Term>,
        /// What was found when the trial was pooled with others. It stands wherever the result does.
        pub pooled: Vec<Pooled>,
    }
}

fields! {
    /// What a pool of this trial with others found for the outcome.
    pub struct Pooled {
        /// The names of the trials it was pooled with.
        pub with: String,
        pub estimate: Estimate,
        /// What a reader must know of the pool: whether it was planned, who its authors are.
        pub notes: Vec<Term>,
    }
}

choices! {
    /// What an outcome is in its trial.
    pub enum OutcomeRole {
        Primary = "primary",
        Secondary = "secondary",
        /// A harm.
        Safety = "safety",
        /// Chosen after the data were seen; always said so.
        PostHoc = "post-hoc",
    }
}

choices! {
    /// Which direction of an outcome is good for the person.
    pub enum Better {
        Higher = "higher",
        Lower = "lower",
    }
}

fields! {
    /// A value seen in one arm.
    pub struct ArmValue {
        /// Id of the arm.
        pub arm: String,
        pub quantity: Quantity,
    }
}

fields! {
    /// Who paid, and for what (CONSORT 25).
    pub struct Funding {
        pub name: Term,
        /// What they paid for or did.
        pub role: Option<Term>,
    }
}
