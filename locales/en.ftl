### English. Every other language has the same messages with the same variables.

## How the language is written

# `ltr` or `rtl`.
direction = ltr
decimal-mark = {"."}
thousands-mark = ,
# January is 1.
month =
    { $count ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    }
# Day, month, year.
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
# Whole numbers up to ten, in words.
small-count =
    { $count ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
       *[other] ten
    }
# `$count` decides the form; `$number` is the same number as this language writes it.
hours =
    { $count ->
        [one] { $number } hour
       *[other] { $number } hours
    }
# Behind “within” and “after”.
hours-behind =
    { $count ->
        [one] { $number } hour
       *[other] { $number } hours
    }
days =
    { $count ->
        [one] { $number } day
       *[other] { $number } days
    }
days-behind =
    { $count ->
        [one] { $number } day
       *[other] { $number } days
    }
weeks =
    { $count ->
        [one] { $number } week
       *[other] { $number } weeks
    }
weeks-behind =
    { $count ->
        [one] { $number } week
       *[other] { $number } weeks
    }
months =
    { $count ->
        [one] { $number } month
       *[other] { $number } months
    }
months-behind =
    { $count ->
        [one] { $number } month
       *[other] { $number } months
    }
years =
    { $count ->
        [one] { $number } year
       *[other] { $number } years
    }
years-behind =
    { $count ->
        [one] { $number } year
       *[other] { $number } years
    }
millilitres = { $number }{"\u202F"}mL
milligrams = { $number }{"\u202F"}mg
grams = { $number }{"\u202F"}g
micrograms = { $number }{"\u202F"}µg
litres = { $number }{"\u202F"}L
international-units =
    { $count ->
        [one] { $number } international unit
       *[other] { $number } international units
    }
millimoles = { $number }{"\u202F"}mmol
drops =
    { $count ->
        [one] { $number } drop
       *[other] { $number } drops
    }
sprays =
    { $count ->
        [one] { $number } spray
       *[other] { $number } sprays
    }
tablets =
    { $count ->
        [one] { $number } tablet
       *[other] { $number } tablets
    }
sessions =
    { $count ->
        [one] { $number } session
       *[other] { $number } sessions
    }
per-kilogram = { $amount } per kg of body weight
per-square-metre = { $amount } per m² of body surface
per-hour = { $amount } an hour
per-minute = { $amount } a minute
per-millilitre = { $amount } in each mL
percent = { $number }%
range = { $low } to { $high }
up-to = up to { $amount }
or-more = { $amount } or more

## What is said of a value

safety-notice = The doses shown were given by clinicians to people in trials. They are not a recommendation and not a home protocol.
not-stated = not stated in the source
# What no trial has.
none-stated = Not stated in the source: { $what }.
none-recorded = Not recorded here: { $what }.
none-applies = Does not apply: { $what }.
not-applicable = does not apply
not-recorded = not recorded here
not-calculated = not calculated here
judged-by = { $value } (judged by { $judge })
reported-as = Reported as “{ $words }”.
not-stated-in = Not stated in the { $part } of { $source } [{ $mark }].
not-its-own-report = From another text about { $trial }, not from its own report.
whom-it-counts = That these are the people analysed would be an inference.
calculated = Calculated: { $sum }
in-translation = In translation: { $text }.
# Heard before the numbers of sources.
from-sources =
    { $count ->
        [one] , source{" "}
       *[other] , sources{" "}
    }
go-to-source = Go to source { $mark }
copy-quotation = Copy quotation with source

## What was given

phase = { $dose } for { $time }
then = , then{" "}
begun = begun { $when }
to-arm = { $people } to { $arm }
with-arm = { $value } with { $arm }
after-event = { $time } after { $event }
within-of-event = within { $time } of { $event }
a-day = { $dose } a day
onset = onset
last-known-well = being last known well
randomization = randomization
admission = admission
diagnosis = diagnosis
surgery = surgery
enrolment = enrolment
discharge = discharge
birth = birth
previous-dose = the previous dose
recanalization = recanalization

## What came of it

skip = Skip the comparison
answers = What came of it
main-results = Main result of each trial
in-answer = Answer, { $question }: { $part }
not-compared = { $trial } (not compared here)
# The review's whole pool: an outcome may rest on fewer trials.
pool-of-review = The review’s pool of trials: { $sentences }.
pool-includes = { $trial } is in it
pool-excludes = { $trial } is not
pool-does-not-have = { $trial } was not considered
pool-unclear = whether { $trial } is in it is not established
our-inference = { $sentence } (our inference)
they-disagree = { $trials } measured the same outcome and report different results.
result-not-recorded = result not recorded here

## The opening and the ledger

# `$who` is a trial, or several; `$count` says how many.
gave =
    { $count ->
        [one] { $who } gave { $what }
       *[other] { $who } gave { $what }
    }
against = { $given }, against { $comparator }
# Two trials are “both”.
all-trials =
    { $count ->
        [2] Both trials
       *[other] All { $number } trials
    }
into-a-vein = into a vein
into-a-muscle = into a muscle
under-the-skin = under the skin
by-mouth = by mouth
by-the-route = by the { $route } route
they-differ =
    { $count ->
        [0] No difference between the trials in what is compared here
        [one] One difference between the trials
       *[other] { $number } differences between the trials
    }
# Where nothing of what is counted is stated or recorded.
nothing-compared = Nothing can be compared between the trials: what is counted here is not stated, or not recorded
# A reader presses it to see them.
see-differences =
    { $count ->
        [one] See one difference between the trials
       *[other] See { $number } differences between the trials
    }
more-unclear =
    { $count ->
        [one] ; one more cannot be compared
       *[other] ; { $number } more cannot be compared
    }
because = { $what }, because { $reason }
# Why two values cannot be compared.
trial-does-not-state = a trial does not state it
value-not-recorded = a value is not recorded here
question-does-not-arise = for a trial the question does not arise
value-only-judged = a value is only judged
detail-missing = a detail is not given for every trial
words-not-compared = words or units are not compared here
# What follows from one difference; from several.
attribution-of-one = Trials differ in more than is listed here, so we cannot tell whether this one explains different results.
attribution-of-several = So we cannot tell which of these, if any, explains different results.
the-same =
    { $count ->
        [2] Same in both: { $labels }.
       *[other] Same in all: { $labels }.
    }
not-comparable = Not comparable: { $labels }.
# By itself; in a list.
dose = Dose
    .in-list = dose
frequency = Frequency
    .in-list = frequency
route = Route
    .in-list = route
comparator = Comparator
    .in-list = comparator
course = Length of the course
    .in-list = length of the course
start-window = Start of treatment
    .in-list = start of treatment
given-with = Given with
    .in-list = given with
primary-outcome = Primary outcome
    .in-list = primary outcome
region = Region
    .in-list = region
randomized = People in the trial
    .in-list = people in the trial
in-trial = { $trial }: { $text }
between-trials = ;{" "}
in-ledger = Differences: { $label }
opening = The opening sentence
item-of = { $name }, item { $number }
all-shown = { $name }, all trials shown

## The table

trial-by-trial = Trial by trial
at-a-glance = At a glance
all-details = All details
what-was-given = What else was given, and how
who-took-part = Who took part
how-it-was-done = How it was done
further-findings = What else was found
planned-total = Planned total
arm-by-arm = { $trial }, arm by arm
arms-randomized = People were assigned to these arms at random. So a difference in results between the arms can be put down to what they were given, within the limits of chance and of how the trial was done.
agent = Given
people-in-arm = People in the arm
split = How one dose was divided
concentration = Concentration
cycle-days = Days of a cycle
until = Until
max-dose = Highest dose at once
    .in-list = highest dose at once
courses = Courses
course-repeated = { $time } (courses: { $courses })
apart = { $time } apart
# Where the time is not a length: what is said instead.
time-between = time between them: { $time }
given-by = Given by
    .in-list = given by
given-in = Given in
    .in-list = given in
setting = Setting
    .in-list = setting
condition = Condition
    .in-list = condition
arms = Randomized to each arm
    .in-list = randomized to each arm
sample-size = Sample size (from a later review)
    .in-list = sample size (from a later review)
analysed = People counted in the results
    .in-list = people counted in the results
followed-for = Followed for
    .in-list = followed for
design = Design
    .in-list = design
registered-as = Registered as
    .in-list = registered as
funding = Funding
    .in-list = funding
stopped-early = Left the trial early
    .in-list = left the trial early
authors-call-it = Limitations, by its authors
primary-result = Main result
    .in-list = main result
further-results = Further results
post-hoc-results = Post hoc results
compared = { $trials } compared
picker = Trials compared
# Beside the choice, while the program comes that carries it out.
loading = Loading the comparison …
picked-now =
    { $count ->
        [one] one trial is compared.
       *[other] { $number } trials are compared.
    }
at-most = At most { $number } side by side.
only-differences = Only the differences
only-differences-shown = Only the differences are shown.
every-row-shown = Every row is shown.

## The picture

picture-heading = When treatment started and how long it lasted
of-trials-some-differ =
    { $count ->
        [0] Of { $trials } trials, none found a difference in the main outcome
        [one] Of { $trials } trials, one found a difference in the main outcome
       *[other] Of { $trials } trials, { $number } found a difference in the main outcome
    }
picture-people = Picture, people, { $trial }
picture-result = Picture, main result, { $trial }
people-column = Trial
arm-column = Arm
result-column = Main result
# Above an axis.
started-in-hours = When it started (hours after { $event })
started-in-days = When it started (days after { $event })
lasted-in-hours = How long it lasted (hours of treatment)
# Where courses are repeated, with pauses between them.
lasted-since-in-hours = How long it lasted (hours from the first dose)
lasted-since-in-days = How long it lasted (days from the first dose)
lasted-in-days = How long it lasted (days of treatment)
not-on-this-scale = { $value }; not on this scale
# Where every trial states its window; where one does not.
no-trial-started =
    { $count ->
        [2] Neither trial started treatment { $from } to { $to } after { $event }.
       *[other] None of these trials started treatment { $from } to { $to } after { $event }.
    }
no-window-covers = No start window stated here covers the time from { $from } to { $to } after { $event }.
gap-name = Picture, gap { $number } between the starts
picture-start = Picture, start, { $trial }
picture-course = Picture, course, { $trial }

## Results

by-day = by day { $day }
on-day = on day { $day }
after = after { $time }
post-hoc = post hoc
treatment = the treatment
control = the control
favours = better with { $treatment }
no-difference = no difference shown between the groups
# Not worse than the control by more than a margin.
non-inferior = not worse by more than the trial’s margin (non-inferior)
non-inferiority-not-shown = non-inferiority not shown
margin = margin { $margin }
result-not-reported = result not reported
explained = Its authors’ explanation: { $explanation }
pooled-with = Pooled with { $others }: { $result }
risk-ratio = risk ratio
odds-ratio = odds ratio
hazard-ratio = hazard ratio
mean-difference = mean difference
smd = standardized mean difference
mann-whitney = Mann-Whitney estimator
risk-difference = difference in percentage points
rate-ratio = rate ratio
proportion = proportion
interval = {" "}({ $level }% CI { $low } to { $high })
interval-no-level = {" "}(CI { $low } to { $high }, level not stated)
bound-level = { $level }% CI
no-level = level not stated
lower-bound = , lower bound { $value }, no upper bound reported, { $level }
upper-bound = , upper bound { $value }, no lower bound reported, { $level }
from = from { $people }
only-among = only these people: { $subgroup }
from-version = from version { $version } of the review
null = { $value } means no difference
above = above { $value } favours { $side }
# At the ends of an axis of numbers of people; `lower` and `higher` of values.
fewer = fewer with { $drug }
more = more with { $drug }
lower = lower with { $drug }
higher = higher with { $drug }
# The end of a line; an estimate.
line-goes-on = The line goes on beyond the drawing.
estimate-beyond = The estimate lies beyond the drawing.

## Reviews

reviews = How sure the evidence is
outcome-column = Outcome
effect-column = Effect
people-of-pool = Trials and people
certainty-column = Certainty
meaning-column = What it means
other-reviews = Other reviews ({ $number })
review-covers = What this review covers
benefit = Benefit
harm = Harm
at = at
question = Question
searched = Searched to
version-line = Version
pool = Pooled
of-which = Of which
shown-here = Shown here
# How many people in 100 were affected, where nobody says so.
absolute-not-stated = Our sources do not say how many people in 100 were affected.
absolute-not-recorded = Absolute numbers are not recorded here.
absolute-do-not-apply = Absolute numbers do not apply here.
version = Version { $version }
trials =
    { $count ->
        [one] { $number } trial
       *[other] { $number } trials
    }
people = { $number } people
of-pool =
    { $count ->
        [one] Of one { $drug } trial in this pool, this comparison shows { $shown }.
       *[other] Of { $number } { $drug } trials in this pool, this comparison shows { $shown }.
    }
shows-none = none
includes = Includes { $trial }
does-not-include = Does not include { $trial }
covers-because = Includes { $trial }: { $reason }.
does-not-cover-because = Does not include { $trial }, because { $reason }.
has-not-assessed = Has not assessed { $trial } yet
has-not-assessed-because = Has not assessed { $trial } yet: { $reason }.
does-not-consider = Does not consider { $trial }
does-not-consider-because = Does not consider { $trial }: { $reason }.
not-established = Whether it includes { $trial } is not established
not-established-because = Whether it includes { $trial } is not established: { $reason }.
whether-covered = Whether { $trial } is included, { $review }
share-of = { $share } are { $trial }’s
no-room = Of the { $total } people counted for { $outcome }, { $own }, { $others } are those of other trials of { $regimen }, and { $left } are left. { $trial } randomized { $randomized }: more than either.
high = High certainty
moderate = Moderate certainty
low = Low certainty
very-low = Very low certainty
certainty-not-established = Certainty: not rated
rated-by = Rated by { $raters }.
reasons = Reasons given: { $reasons }.
verbatim = the review's own words
grade-template = in GRADE's standard words
by-article = as the article puts it
by-editor = in the editor's words
what-changed = What changed since { $version }, which is superseded
in-review = { $name }, { $review }
note = Note { $number }, { $review }
in-conclusion = Conclusion { $number } of { $version }, { $outcome }: { $part }
part-regimen = regimen
part-statement = statement
part-certainty = certainty
part-estimate = estimate
part-people = trials and people
in-change = Change { $number }, { $review }: { $part }

## What is not compared, and where the drug stands

also-known = Other trials of this drug
why-not-shown = Why it is not compared
standing = Approvals and guidelines
others-and-standing = Other trials, approvals and guidelines
what-it-is = What it is
codes = Codes
status-of = Status, { $jurisdiction }, statement { $number }

## Sources

sources = Sources
article = article
and-others = { $author } and others
and = { $list } and { $last }
others-too = and others
in-version = { $source }, version { $version }
abstract = abstract
full-text = full text
table = table
registry-entry = registry entry
product-information = product information
comment = comment
basis-article = article
label-section = section { $number }
label-table = table { $number }
label-page = page { $number }
read-itself = read in the source itself
not-re-read = not re-read in the source itself
# Read aloud beside the mark "†".
second-hand = , second-hand
second-hand-legend = † Second-hand: reported by another text, not yet checked in the original.
stated-by-article = stated by the article
not-checked = not checked yet
corrected = Corrected
corrected-by = Corrected by source { $mark }
concern = An expression of concern was published
retracted = Retracted
superseded = Superseded
superseded-by = Superseded by source { $mark }
corrected-source = corrected source
concern-source = source under an expression of concern
retracted-source = retracted source
superseded-source = superseded source
source-page = Page of the source
not-called = Not cited in this comparison.
called-by = Cited by:
checked-on = Facts checked against their sources on { $date }.
reviewed-by = Reviewed by { $name } on { $date }.
evidence-to = Last search for evidence: { $date }.
this-version = Version { $version }.
license = Licence of the data: { $license }.
report-error = Report an error
is-draft = This comparison is a draft.
is-retired = This comparison is no longer kept up to date.

## Why there is no comparison

no-source = This page does not say which data to compare.
data-missing = The data of this comparison are not where this page looks for them.
data-not-loaded = The data of this comparison could not be loaded.
data-incomplete = The data of this comparison arrived incomplete.
data-damaged = The data of this comparison are damaged and cannot be read.
data-of-another-kind = Where the data of this comparison should be there is something else.
data-changed = The data of this comparison are not those that this page was made for.
data-too-large = The data of this comparison are too large to show.
data-too-new = The data of this comparison are newer than this page can show.
data-refused = The data of this comparison break a rule that protects readers, and are not shown.
program-not-loaded = The interactive part could not be loaded.
program-mixed = The files of the interactive part do not belong together.
program-blocked = This page does not allow the interactive part.
program-stopped = The interactive part has stopped.
program-slow = The interactive part is taking long to load.
restart = Start it again
try-again = Try again
open-article = Open the article
failure-details = Details to pass on

## Words that are explained where they occur: the explanation, then what calls for it, in small letters

arat = ARAT, Action Research Arm Test: how well an arm and a hand reach, grasp, grip and pinch; more points are better.
    .words = arat, action research arm test
nihss = NIHSS, National Institutes of Health Stroke Scale: how severe a stroke is; more points are worse.
    .words = nihss, health stroke scale
rankin = Modified Rankin Scale: how much help somebody needs in daily life; more points are worse.
    .words = rankin scale, mrs
barthel = Barthel Index: what somebody can do alone in daily life; more points are better.
    .words = barthel index, barthel
explain-risk-ratio = Risk ratio: how often something happened in one group, divided by how often in the other.
    .words = risk ratio, relative risk
explain-odds-ratio = Odds ratio: the odds of something in one group, divided by the odds in the other.
    .words = odds ratio, odds
explain-hazard-ratio = Hazard ratio: how fast something happened in one group, divided by how fast in the other.
    .words = hazard ratio, hazard
explain-mann-whitney = Mann-Whitney estimator: how likely somebody from one group does better than somebody from the other.
    .words = mann-whitney, wilcoxon
explain-interval = CI, confidence interval: the values that go well with the data; the wider it is, the less precise the estimate.
    .words = % ci, (ci{" "}
explain-p = P: how likely a difference at least as large would be if there were none.
    .words = p{"\u00A0"}<, p{"\u00A0"}=
explain-certainty = Certainty: how far a result can be relied on, in the four steps of GRADE: high, moderate, low, very low.
    .words = certainty, grade
explain-randomized = Randomized: chance decided who got what.
    .words = randomized, randomised
explain-double-blind = Double-blind: neither those treated nor those treating knew who got what.
    .words = double-blind, double blind
explain-post-hoc = Post hoc: looked for when the data were there, not planned before.
    .words = post hoc, post-hoc
explain-placebo = Placebo: what looks like the treatment and has nothing of it.
    .words = placebo, dummy

## What a reader shares, cites or saves

exports = Share, cite, embed
# At the foot: the way to them.
exports-above = Share, cite, print
export-link = Copy a link to this view
export-text = Copy everything as text
export-csv = Save the table as CSV
export-ris = Save the sources as RIS
export-bib = Save the sources as BibTeX
export-csl = Save the sources as CSL-JSON
print = Print
print-short = Print in short
embed = Embed
# The form that makes what a webmaster pastes. The first goes before the notice there.
embed-notice = Notice
embed-form = Form
embed-in-page = In the page
embed-compact = In the page, compact
embed-in-frame = In a frame
embed-language = Language
embed-colours = Colours
embed-as-page = As the page
embed-light = Light
embed-dark = Dark
embed-data = Data
embed-live = Corrections follow
embed-frozen = Frozen as they are now
embed-paste = Paste this:
embed-copy = Copy
embed-policy = A Content Security Policy must allow this:
# In a compact widget: the way to all that it leaves out.
show-all = Show the whole comparison
# What came of copying or saving.
export-failed = This did not work. Press the button again.
export-copied = Copied.
export-saved = Saved as { $name }.
export-shown = The page may not copy here. The text stands below, selected.
export-waiting = One moment: this is being prepared.
notice = Notice
title = Title
about = About
article-at = Article
taken-from = Taken from
differences = Differences
source = Source { $mark }
calculated-in-line = calculated
calculated-as = calculated: { $sum }
other-trial = Also known, not compared: { $trial }
why = Why
remark = Note

## Terms that bundles in English use; a comparison in another language says them in its own

placebo = placebo
saline-placebo = saline placebo
intravenous = intravenous
intravenous-infusion = intravenous infusion
intramuscular = intramuscular
subcutaneous = subcutaneous
oral = oral
daily = daily
once-a-day = once a day
twice-a-day = twice a day
term-randomized = randomized
double-blind = double-blind
open-label = open label
parallel-groups = parallel groups
crossover = crossover
multicentre = multicentre
death = death
aspirin = aspirin
austria = Austria
china = China
germany = Germany
hong-kong = Hong Kong
myanmar = Myanmar
poland = Poland
republic-of-korea = Republic of Korea
romania = Romania
russia = Russia
ukraine = Ukraine
united-states = United States
european-union = European Union
death-from-any-cause = death from any cause
all-serious-events = all serious adverse events
fatal-serious-events = fatal serious adverse events
non-fatal-serious-events = non-fatal serious adverse events
adverse-events = adverse events
cognition = cognition
general-function = general function
rankin-scale = modified Rankin Scale
review-authors = the review's authors
