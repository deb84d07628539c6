//! Every text, with its English. A language is complete when it has one for each: the compiler says so.

macro_rules! catalogue {
    ($($(#[$($doc:tt)*])* $key:ident: $english:literal,)*) => {
        /// A text of the widget.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Key {
            $($(#[$($doc)*])* $key,)*
        }

        /// As a file: its tag, then every text, a line each. A table of texts would weigh more than the texts.
        pub(super) const ENGLISH: &str = concat!("en", $("\n", $english),*);

        /// How many texts there are.
        pub(super) const COUNT: usize = [$(Key::$key),*].len();

        #[cfg(test)]
        pub(super) const KEYS: [Key; COUNT] = [$(Key::$key),*];
    };
}

catalogue! {
    // How the language is written.
    /// `ltr` or `rtl`.
    Direction: "ltr",
    /// Decimal mark, then what stands between thousands.
    Marks: ".|,",
    MonthNames: "January|February|March|April|May|June|July|August|September|October|November|December",
    /// Day, month, year.
    DateDay: "{0} {1} {2}",
    DateMonth: "{0} {1}",
    /// Small counts, from none on.
    Counts: "no|one|two|three|four|five|six|seven|eight|nine|ten",
    /// One, several, several behind "within" and "after".
    Hours: "{0} hour|{0} hours|{0} hours",
    Days: "{0} day|{0} days|{0} days",
    Weeks: "{0} week|{0} weeks|{0} weeks",
    Months: "{0} month|{0} months|{0} months",
    Millilitres: "{0}\u{202f}mL",
    Milligrams: "{0}\u{202f}mg",
    Percent: "{0}%",
    Range: "{0} to {1}",
    OrMore: "{0} or more",

    // What is said of a value.
    SafetyNotice: "The doses shown were given by clinicians to people in trials. They are not a recommendation and not a home protocol.",
    NotStated: "not stated in the source",
    NotApplicable: "does not apply",
    NotRecorded: "not recorded here",
    NotCalculated: "not calculated here",
    JudgedBy: "{0} (judged by {1})",
    ReportedAs: "Reported as “{0}”.",
    NotStatedIn: "Not stated in the {0} of {1} [{2}].",
    NotItsOwnReport: "From another text about {0}, not from its own report.",
    WhomItCounts: "That these are the people analysed would be an inference.",
    Calculated: "Calculated: {0}",
    InTranslation: "In translation: {0}.",
    /// One source, several.
    FromSources: ", source |, sources ",
    GoToSource: "Go to source {0}",

    // What was given.
    Phase: "{0} for {1}",
    Then: ", then ",
    Begun: "begun {0}",
    ToArm: "{0} to {1}",
    WithArm: "{0} with {1}",
    AfterEvent: "{0} after {1}",
    WithinOfEvent: "within {0} of {1}",
    ADay: "{0} a day",
    Onset: "onset",
    LastKnownWell: "being last known well",
    Randomization: "randomization",
    Admission: "admission",
    Diagnosis: "diagnosis",

    // The opening and the ledger.
    /// One trial, several.
    Gave: "{0} gave {1}|{0} gave {1}",
    Against: "{0}, against {1}",
    /// Both, all of more.
    AllTrials: "Both trials|All {0} trials",
    IntoAVein: "into a vein",
    IntoAMuscle: "into a muscle",
    UnderTheSkin: "under the skin",
    ByMouth: "by mouth",
    ByTheRoute: "by the {0} route",
    /// None, one, several.
    TheyDiffer: "They differ in none of the ways compared here|They differ in one way|They differ in {0} ways",
    /// One, several.
    MoreUnclear: "; one more cannot be compared|; {0} more cannot be compared",
    Because: "{0}, because {1}",
    /// Not stated, not recorded, does not apply, judged, a detail missing, not compared.
    WhyUnclear: "a trial does not state it|a value is not recorded here|for a trial the question does not arise|a value is only judged|a detail is not given for every trial|words or units are not compared here",
    /// One difference, several.
    Attribution: "Trials differ in more than is listed here, so a difference in result cannot be put down to this one alone.|So a difference in result cannot be put down to any one of them.",
    /// Of two, of more.
    TheSame: "The same in both: {0}.|The same in all: {0}.",
    NotComparable: "Not comparable: {0}.",
    /// By itself, in a list.
    Dose: "Dose|dose",
    Frequency: "How often|how often",
    Route: "Route|route",
    Comparator: "Compared with|compared with",
    Course: "Length of the course|length of the course",
    StartWindow: "Start|start",
    GivenWith: "Given with|given with",
    PrimaryOutcome: "Primary outcome|primary outcome",
    Region: "Region|region",
    Randomized: "People randomized|people randomized",
    InTrial: "{0}: {1}",
    BetweenTrials: "; ",
    InLedger: "Differences: {0}",
    Opening: "The opening sentence",
    ItemOf: "{0}, item {1}",
    AllShown: "{0}, all trials shown",

    // The table.
    WhatWasGiven: "What was given",
    WhoTookPart: "Who took part",
    HowItWasDone: "How it was done",
    WhatWasFound: "What was found",
    PlannedTotal: "Planned total",
    Courses: "Courses",
    Apart: "{0} apart",
    /// Where the time is not a length: what is said instead.
    TimeBetween: "time between them: {0}",
    GivenBy: "Given by",
    GivenIn: "Given in",
    Setting: "Setting",
    Condition: "Condition",
    Arms: "Randomized to each arm",
    SampleSize: "Sample size (from a later review)",
    Analysed: "Analysed",
    FollowedFor: "Followed for",
    Design: "Design",
    RegisteredAs: "Registered as",
    Funding: "Funding",
    StoppedEarly: "Stopped early",
    AuthorsCallIt: "Its authors call it",
    PrimaryResult: "Primary result",
    FurtherResults: "Further results",
    PostHocResults: "Post hoc results",
    Compared: "{0} compared",
    Picker: "Trials compared",
    /// Beside the choice, while the program comes that carries it out.
    Loading: "Loading the comparison …",
    /// One, several.
    PickedNow: "one trial is compared.|{0} trials are compared.",
    AtMost: "At most {0} side by side.",
    OnlyDifferences: "Only the differences",
    OnlyDifferencesShown: "Only the differences are shown.",
    EveryRowShown: "Every row is shown.",

    // The picture.
    /// In hours, in days.
    WhenItStarted: "When it started (hours after {0})|When it started (days after {0})",
    HowLongItLasted: "How long it lasted (hours of treatment)|How long it lasted (days of treatment)",
    Measured: "measured {0}",
    Followed: "followed for {0}",
    NotOnThisScale: "{0}; not on this scale",
    Gap: "No start window shown covers the time from {0} to {1} after {2}.",
    GapName: "Picture, gap {0} between the starts",
    PictureStart: "Picture, start, {0}",
    PictureCourse: "Picture, course, {0}",
    PictureMeasured: "Picture, when it was measured, {0}",

    // Results.
    ByDay: "by day {0}",
    OnDay: "on day {0}",
    After: "after {0}",
    PostHoc: "post hoc",
    Treatment: "the treatment",
    Control: "the control",
    Favours: "Favours {0}",
    NoDifference: "No difference shown between the groups",
    ResultNotReported: "The result is not reported",
    Explained: "Its authors’ explanation: {0}",
    PooledWith: "Pooled with {0}: {1}",
    RiskRatio: "risk ratio",
    OddsRatio: "odds ratio",
    HazardRatio: "hazard ratio",
    MeanDifference: "mean difference",
    Smd: "standardized mean difference",
    MannWhitney: "Mann-Whitney estimator",
    Proportion: "proportion",
    Interval: " ({0}% CI {1} to {2})",
    IntervalNoLevel: " (CI {0} to {1}, level not stated)",
    BoundLevel: "{0}% CI",
    NoLevel: "level not stated",
    LowerBound: ", lower bound {0}, no upper bound reported, {1}",
    UpperBound: ", upper bound {0}, no lower bound reported, {1}",
    From: "from {0}",
    OnlyAmong: "only these people: {0}",
    FromVersion: "from version {0} of the review",
    Null: "{0} means no difference",
    Above: "above {0} favours {1}",
    HowPrecise: "How precise these estimates are",
    FewerMore: "fewer with {0}|more with {0}",
    LowerHigher: "lower with {0}|higher with {0}",
    /// The end of a line, an estimate.
    BeyondDrawing: "The line goes on beyond the drawing.|The estimate lies beyond the drawing.",
    DrawnApart: "Drawn apart, since their numbers mean different things: {0}.",

    // Reviews.
    Reviews: "What the reviews conclude",
    Benefit: "Benefit",
    Harm: "Harm",
    NoConclusion: "No conclusion recorded here.",
    At: "at",
    Question: "Question",
    Searched: "Searched to",
    Pool: "Pooled",
    OfWhich: "Of which",
    ShownHere: "Shown here",
    /// Not stated, not recorded, not applicable.
    NoAbsoluteNumbers: "Absolute numbers are not in our sources.|Absolute numbers are not recorded here.|Absolute numbers do not apply here.",
    Review: "{0}, version {1}",
    Version: "Version {0}",
    /// One, several.
    Trials: "{0} trial|{0} trials",
    People: "{0} people",
    /// Of one trial, of several.
    OfPool: "Of one {1} trial in this pool, this comparison shows {2}.|Of {0} {1} trials in this pool, this comparison shows {2}.",
    ShowsNone: "none",
    Covers: "Covers {0}.",
    CoversBecause: "Covers {0}: {1}.",
    DoesNotCover: "Does not cover {0}.",
    DoesNotCoverBecause: "Does not cover {0}, because {1}.",
    HasNotAssessed: "Has not assessed {0} yet.",
    HasNotAssessedBecause: "Has not assessed {0} yet: {1}.",
    DoesNotConsider: "Does not consider {0}.",
    DoesNotConsiderBecause: "Does not consider {0}: {1}.",
    NotEstablished: "Whether it covers {0} is not established.",
    NotEstablishedBecause: "Whether it covers {0} is not established: {1}.",
    Inferred: "Inference: {0}",
    WhetherCovered: "Whether {0} is covered, version {1}",
    ShareOf: "{1} are {0}’s",
    NoRoom: "Of the {0} people counted for {1}, {2}, {3} are those of other trials of {4}, and {5} are left. {6} randomized {7}: more than either.",
    WhetherRoom: "Whether the counts of version {1} leave room for {0}",
    High: "High certainty",
    Moderate: "Moderate certainty",
    Low: "Low certainty",
    VeryLow: "Very low certainty",
    CertaintyNotEstablished: "Certainty not established",
    RatedBy: "{0}, rated by {1}",
    NotHigher: "not rated higher because of: {0}",
    Verbatim: "the review's own words",
    GradeTemplate: "in GRADE's standard words",
    ByArticle: "as the article puts it",
    ByEditor: "in the editor's words",
    WhatChanged: "What changed since version {0}, which is superseded",
    InReview: "{0}, review version {1}",
    Note: "Note {0}, review version {1}",
    InConclusion: "Conclusion {0} of version {1}, {2}: {3}",
    PartRegimen: "regimen",
    PartStatement: "statement",
    PartCertainty: "certainty",
    PartEstimate: "estimate",
    PartDrawn: "as drawn",
    InChange: "Change {0}, {1}: {2}",

    // What is not compared, and where the drug stands.
    AlsoKnown: "Also known, not compared above",
    WhyNotShown: "Why it is not compared",
    Standing: "Where the drug stands",
    WhatItIs: "What it is",
    Codes: "Codes",
    StatusOf: "Status, {0}, statement {1}",

    // Sources.
    Sources: "Sources",
    Article: "article",
    AndOthers: "{0} and others",
    And: "{0} and {1}",
    OthersToo: "and others",
    InVersion: "{0}, version {1}",
    Abstract: "abstract",
    FullText: "full text",
    Table: "table",
    RegistryEntry: "registry entry",
    ProductInformation: "product information",
    Comment: "comment",
    BasisArticle: "article",
    LabelSection: "section {0}",
    LabelTable: "table {0}",
    LabelPage: "page {0}",
    ReadItself: "read in the source itself",
    NotReRead: "not re-read in the source itself",
    StatedByArticle: "stated by the article",
    NotChecked: "not checked yet",
    Corrected: "Corrected",
    CorrectedBy: "Corrected by source {0}",
    Concern: "An expression of concern was published",
    Retracted: "Retracted",
    Superseded: "Superseded",
    SupersededBy: "Superseded by source {0}",
    CorrectedSource: "corrected source",
    ConcernSource: "source under an expression of concern",
    RetractedSource: "retracted source",
    SupersededSource: "superseded source",
    SourcePage: "Page of the source",
    NotCalled: "Not called in this comparison.",
    CalledBy: "Called by:",
    GoBack: "Go back",
    BackFrom: "Go back from source {0} to: {1}",
    CheckedOn: "Facts checked against their sources on {0}.",
    ReviewedBy: "Reviewed by {0} on {1}.",
    EvidenceTo: "The last search it rests on was in {0}.",
    ThisVersion: "Version {0}.",
    License: "Licence of the data: {0}.",
    ReportError: "Report an error",
    IsDraft: "This comparison is a draft.",
    IsRetired: "This comparison is no longer kept up to date.",

    // Words that are explained where they occur: the explanation, then what calls for it, in small letters.
    Arat: "ARAT, Action Research Arm Test: how well an arm and a hand reach, grasp, grip and pinch; more points are better.|arat|action research arm test",
    Nihss: "NIHSS, National Institutes of Health Stroke Scale: how severe a stroke is; more points are worse.|nihss|health stroke scale",
    Rankin: "Modified Rankin Scale: how much help somebody needs in daily life; more points are worse.|rankin scale|mrs",
    Barthel: "Barthel Index: what somebody can do alone in daily life; more points are better.|barthel index|barthel",
    ExplainRiskRatio: "Risk ratio: how often something happened in one group, divided by how often in the other.|risk ratio|relative risk",
    ExplainOddsRatio: "Odds ratio: the odds of something in one group, divided by the odds in the other.|odds ratio|odds",
    ExplainHazardRatio: "Hazard ratio: how fast something happened in one group, divided by how fast in the other.|hazard ratio|hazard",
    ExplainMannWhitney: "Mann-Whitney estimator: how likely somebody from one group does better than somebody from the other.|mann-whitney|wilcoxon",
    ExplainInterval: "CI, confidence interval: the values that go well with the data; the wider it is, the less precise the estimate.|% ci|(ci ",
    ExplainP: "P: how likely a difference at least as large would be if there were none.|p\u{a0}<|p\u{a0}=",
    ExplainCertainty: "Certainty: how far a result can be relied on, in the four steps of GRADE: high, moderate, low, very low.|certainty|grade",
    ExplainRandomized: "Randomized: chance decided who got what.|randomized|randomised",
    ExplainDoubleBlind: "Double-blind: neither those treated nor those treating knew who got what.|double-blind|double blind",
    ExplainPostHoc: "Post hoc: looked for when the data were there, not planned before.|post hoc|post-hoc",
    ExplainPlacebo: "Placebo: what looks like the treatment and has nothing of it.|placebo|dummy",

    // What a reader shares, cites or saves.
    TakeAlong: "Share, cite, save",
    /// The buttons, in the order of the view.
    Take: "Copy a link to this view|Copy everything as text|Save the table as CSV|Save the sources as RIS|Save the sources as BibTeX|Save the sources as CSL-JSON|Print",
    /// Not made, copied, saved under a name, not copied, still to come.
    Taken: "This did not work. Press the button again.|Copied.|Saved as {0}.|The page may not copy here. The text stands below, selected.|One moment: this is being prepared.",
    Notice: "Notice",
    Title: "Title",
    About: "About",
    ArticleAt: "Article",
    TakenFrom: "Taken from",
    Differences: "Differences",
    Source: "Source {0}",
    CalculatedInLine: "calculated",
    CalculatedAs: "calculated: {0}",
    OtherTrial: "Also known, not compared: {0}",
    Why: "Why",
    Remark: "Note",

    // Terms that bundles in English use; a comparison in another language says them in its own.
    Placebo: "placebo",
    SalinePlacebo: "saline placebo",
    Intravenous: "intravenous",
    IntravenousInfusion: "intravenous infusion",
    Intramuscular: "intramuscular",
    Subcutaneous: "subcutaneous",
    Oral: "oral",
    Daily: "daily",
    OnceADay: "once a day",
    TwiceADay: "twice a day",
    TermRandomized: "randomized",
    DoubleBlind: "double-blind",
    OpenLabel: "open label",
    ParallelGroups: "parallel groups",
    Crossover: "crossover",
    Multicentre: "multicentre",
    Death: "death",
    Aspirin: "aspirin",
    Austria: "Austria",
    China: "China",
    Germany: "Germany",
    HongKong: "Hong Kong",
    Myanmar: "Myanmar",
    Poland: "Poland",
    RepublicOfKorea: "Republic of Korea",
    Romania: "Romania",
    Russia: "Russia",
    Ukraine: "Ukraine",
    UnitedStates: "United States",
    EuropeanUnion: "European Union",
    DeathFromAnyCause: "death from any cause",
    AllSeriousEvents: "all serious adverse events",
    FatalSeriousEvents: "fatal serious adverse events",
    NonFatalSeriousEvents: "non-fatal serious adverse events",
    AdverseEvents: "adverse events",
    Cognition: "cognition",
    GeneralFunction: "general function",
    RankinScale: "modified Rankin Scale",
    ReviewAuthors: "the review's authors",
}

/// The texts that explain a word, first and last.
pub(super) const EXPLANATIONS: (Key, Key) = (Key::Arat, Key::ExplainPlacebo);

/// From here on the texts are terms.
pub(super) const FIRST_TERM: Key = Key::Placebo;

/// A translation in the form of a file. It has a text for each key, in order.
pub(super) fn file(tag: &str, translation: &[(Key, &str); COUNT]) -> String {
    let texts = translation.iter().map(|(_, text)| format!("\n{text}"));
    tag.to_owned() + &texts.collect::<String>()
}

/// Whether a translation has its texts in the order of the keys; asked when it is compiled.
pub(super) const fn is_in_order(translation: &[(Key, &str); COUNT]) -> bool {
    let mut index = 0;
    while index < COUNT {
        if translation[index].0 as usize != index {
            return false;
        }
        index += 1;
    }
    true
}
