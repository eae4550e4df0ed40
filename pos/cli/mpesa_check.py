"""pos mpesa check: what works and what does not, in words."""

from pos.cli.mpesa_line import DONE, NO, Answer, Job
from pos.mpesa.checking import Checks, Stand


def check(job: Job) -> Answer:
    """Look at everything; no phone is asked and no money moves."""
    with job.line(job.set_up.account()) as daraja:
        findings = tuple(Checks(job.set_up, daraja).findings())
    is_right = all(finding.stand is not Stand.WRONG for finding in findings)
    facts = {
        "works": is_right,
        "checks": [
            {"what": each.what, "stand": each.stand.value, "words": each.words} for each in findings
        ],
    }
    width = max(len(finding.what) for finding in findings)
    lines = (f"{each.what:{width}}  {each.stand.value:9}  {each.words}" for each in findings)
    return Answer(facts, tuple(lines), DONE if is_right else NO)
