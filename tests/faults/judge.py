"""What is left after an act was hit: as before it or as after it, right, and the act can be done again."""

from pathlib import Path

from tests.faults.scenarios import SCENARIOS, act_in, copy_of, done, faults_of, make


class Judge:
    """Compares what a fault has left with the books before the act and after it."""

    def __init__(self, scenario: str, work: Path) -> None:
        self.scenario = SCENARIOS[scenario]
        self.template = work / scenario
        make(self.scenario, self.template)
        self.before = done(self.scenario, self.template)
        whole = copy_of(self.template, work / f"{scenario}-whole")
        act_in(self.scenario, whole)
        self.after = done(self.scenario, whole)

    def look(self, folder: Path, where: str) -> list[str]:
        """Give what is wrong now."""
        found = done(self.scenario, folder)
        wrong = [f"{where}: {fault}" for fault in faults_of(folder)]
        if found not in (self.before, self.after):
            wrong.append(f"{where}: {found}, neither {self.before} nor {self.after}")
        return wrong

    def look_again(self, folder: Path, where: str) -> list[str]:
        """Do the act once more, as whoever comes back would, and give what is wrong then."""
        act_in(self.scenario, folder, seed=5)
        found = done(self.scenario, folder)
        wrong = [f"{where}, done again: {fault}" for fault in faults_of(folder)]
        if found != self.after:
            wrong.append(f"{where}, done again: {found}, not {self.after}")
        return wrong
