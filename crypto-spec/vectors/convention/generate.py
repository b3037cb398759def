#!/usr/bin/env python3
"""Writes the vectors of crypto-spec/convention.md beside itself.

A second implementation of ranking, labels, list and canonical texts, written from the document: the
list is found by trying every pattern of sexes, not by dynamic programming. Run it, and nothing may
change: python3 generate.py && git diff --exit-code .
"""

import hashlib
import itertools
import json
import pathlib

HERE = pathlib.Path(__file__).parent
TIES = ["KABKOTA", "KECAMATAN", "DESA", "WOMAN", "LOT"]


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def minimum_women(length):
    return -(-3 * length // 10)


def lawful(sexes):
    triples = [sexes[3 * t : 3 * t + 3] for t in range(len(sexes) // 3)]
    return sexes.count("P") >= minimum_women(len(sexes)) and all("P" in t for t in triples)


def lists(sexes, length):
    """Every lawful list of a length that keeps the order of votes within each sex."""
    women = [i for i, s in enumerate(sexes) if s == "P"]
    men = [i for i, s in enumerate(sexes) if s == "L"]
    for pattern in itertools.product("LP", repeat=length):
        w = pattern.count("P")
        if w <= len(women) and length - w <= len(men) and lawful(pattern):
            left = {"P": iter(women), "L": iter(men)}
            yield [next(left[s]) for s in pattern]


def passed_over(order, place, candidates):
    return [i for i in range(order[place]) if i not in order[:place]]


def cost(order, candidates):
    over = [len(passed_over(order, p, candidates)) for p in range(len(order))]
    moved = sum(1 for p, i in enumerate(order) if p != i)
    return (sum(1 for o in over if o), moved, sum(over), order)


def compose(sexes, seats):
    for length in range(min(seats, len(sexes)), -1, -1):
        found = list(lists(sexes, length))
        if found:
            return min(found, key=lambda order: cost(order, len(sexes)))
    raise AssertionError("the empty list is lawful")


def reason(order, place, sexes):
    if not passed_over(order, place, len(sexes)):
        return "VOTES"
    if sexes[order[place]] == "L":
        return "WOMAN_KEPT_FOR_LATER_TRIPLE"
    start = place // 3 * 3
    before = [sexes[i] for i in order[start:place]]
    full = start + 3 <= len(order)
    return "ZIPPER" if full and "P" not in before else "QUOTA"


def keys(candidate, seed):
    spread = candidate.get("spread", [0, 0, 0])
    return {
        "KABKOTA": -spread[0],
        "KECAMATAN": -spread[1],
        "DESA": -spread[2],
        "WOMAN": 0 if candidate["sex"] == "P" else 1,
        "LOT": sha256(seed + candidate["id"]),
    }


def rank(candidates, ties, seed):
    """Candidates in the order of votes, each with the tie rule that put it behind the one above."""
    ordered = sorted(
        candidates, key=lambda c: (-c["votes"], *(keys(c, seed)[rule] for rule in ties))
    )
    result = []
    for place, candidate in enumerate(ordered):
        tie = ""
        if place and ordered[place - 1]["votes"] == candidate["votes"]:
            above, below = keys(ordered[place - 1], seed), keys(candidate, seed)
            tie = next(rule for rule in ties if above[rule] != below[rule])
        result.append((candidate, tie))
    return result


def label(place, votes, seats, minimum, percent):
    if votes >= minimum and place <= seats:
        return "FRONTRUNNER"
    return "PIONEER" if 100 * votes >= percent * minimum else "NOT_ELECTED"


def final_list(case, rules_text, dapil, seats, minimum, percent):
    standing = [c for c in case["candidates"] if c["standing"]]
    ranked = rank(standing, TIES, case["seed"])
    sexes = [c["sex"] for c, _ in ranked]
    order = compose(sexes, seats)

    def scored(i):
        c, tie = ranked[i]
        mark = label(i + 1, c["votes"], seats, minimum, percent)
        return ";".join([c["id"], c["sex"], str(c["votes"]), str(i + 1), tie, mark])

    women = sum(1 for i in order if sexes[i] == "P")
    too_few = len(order) < min(seats, len(sexes))
    lines = [
        "konvensi-final-list-v1",
        "rules=" + sha256(rules_text),
        "lot-seed=" + case["seed"],
        "level=DPR_RI",
        "dapil=" + dapil,
        f"seats={seats}",
        f"length={len(order)}",
        f"women={women}",
        f"women-needed={minimum_women(len(order))}",
        f"full-triples={len(order) // 3}",
        "too-few-women=" + str(too_few).lower(),
    ]
    for place, i in enumerate(order):
        over = ",".join(ranked[j][0]["id"] for j in passed_over(order, place, len(sexes)))
        lines.append(f"place={place + 1};{scored(i)};{reason(order, place, sexes)};{over}")
    rest = [i for i in range(len(sexes)) if i not in order]
    lines += [f"reserve={n + 1};{scored(i)}" for n, i in enumerate(rest)]
    lines += ["out=" + i for i in sorted(c["id"] for c in case["candidates"] if not c["standing"])]
    return "\n".join(lines) + "\n"


def list_cases():
    named = [
        ("two women moved up into their triples", "LLLLLPP", 6),
        ("a woman waits: the second triple needs her", "PPLLLL", 6),
        ("a third woman comes in rather than that a second one waits", "PPLLLLP", 6),
        ("of two lists that depart once, the one that moves fewer places", "PPPLLLLP", 6),
        ("the order in which the greedy rule departs twice and the best list once", "PPPLLLPLLP", 9),
        ("two lists cost the same: the better candidate at the first difference", "PPPLLLP", 7),
        ("quota in the free places", "LLLLPP", 4),
        ("ten seats need three women", "LLLLLLLPPP", 10),
        ("one woman: three names", "LLLLLLP", 7),
        ("no woman: no list", "LLL", 3),
        ("women alone", "PPPP", 4),
        ("fewer candidates than seats", "LP", 7),
        ("nobody", "", 3),
        ("the votes already obey", "LPLLPLLPLL", 8),
    ]
    for name, sexes, seats in named:
        order = compose(list(sexes), seats)
        departures, moved, turned, _ = cost(order, len(sexes))
        yield {
            "name": name,
            "sexes": sexes,
            "seats": seats,
            "order": order,
            "reasons": [reason(order, p, list(sexes)) for p in range(len(order))],
            "departures": departures,
            "movedPlaces": moved,
            "turnedPairs": turned,
        }


def candidate(id, sex, votes, standing=True, spread=None):
    fields = {"id": id, "sex": sex, "votes": votes, "standing": standing}
    return fields | ({"spread": spread} if spread else {})


RULES = """konvensi-rules-v4
level=DPR_RI
acts.four-eyed=DECIDE,OVERRIDE_LIST
schedule.start=2027-12-01
voting.min-choices=1
voting.max-choices=3
voting.blank-allowed=true
voting.revote-allowed=true
voting.voter-age=17
voting.assurance=B
voting.married-may-vote=true
trustees.threshold=2
trustees.number=3
candidacy.minimum-age=21
candidacy.legal-date=2028-11-03
candidacy.supporters=0
candidacy.corrections=1
candidacy.late-documents=HEALTH,DRUG_TEST,COURT,RESIGNATION
ranking.minimum-votes=50
ranking.pioneer-percent=10
ranking.ties=KABKOTA,KECAMATAN,DESA,WOMAN,LOT
seats.threshold-basis-points=400
seats.first-divisor-tenths=10
seats.second-divisor-tenths=30
seats.divisor-step-tenths=20
days.APPLY=60
days.VERIFY=14
days.CORRECT=7
days.COMMENT=10
days.ANSWER=3
days.CAMPAIGN=14
days.VOTE=7
days.OBJECT=3
days.RULE=7
days.APPEAL=3
days.DECIDE=3
log.witnesses-needed=0
dapil=3101;6;3175;DKI JAKARTA I
"""


def final_cases():
    seed = sha256("konvensi vectors")
    yield {
        "name": "ties by woman and by lot, all labels, one withdrawn",
        "seed": seed,
        "candidates": [
            candidate("a1", "L", 120),
            candidate("a2", "L", 90),
            candidate("a3", "L", 90),
            candidate("a4", "P", 51),
            candidate("a5", "L", 51),
            candidate("a6", "L", 50),
            candidate("a7", "P", 49),
            candidate("a8", "L", 50),
            candidate("a9", "P", 5),
            candidate("b1", "L", 4),
            candidate("b2", "P", 300, standing=False),
        ],
    }
    yield {
        "name": "ties by areas",
        "seed": seed,
        "candidates": [
            candidate("c1", "L", 70, spread=[1, 5, 9]),
            candidate("c2", "L", 70, spread=[2, 3, 3]),
            candidate("c3", "P", 70, spread=[1, 5, 8]),
            candidate("c4", "P", 70, spread=[1, 6, 6]),
        ],
    }
    yield {
        "name": "one woman for six seats",
        "seed": seed,
        "candidates": [candidate(f"d{i}", "L", 100 - i) for i in range(6)]
        + [candidate("d9", "P", 0)],
    }


def main():
    out = {"lists.json": list(list_cases())}
    finals = []
    for case in final_cases():
        text = final_list(case, RULES, "3101", 6, 50, 10)
        finals.append(
            case
            | {
                "rules": RULES,
                "dapil": "3101",
                "lotCommitment": sha256(case["seed"]),
                "text": text,
                "sha256": sha256(text),
            }
        )
    out["final-lists.json"] = finals
    for name, value in out.items():
        (HERE / name).write_text(json.dumps(value, indent=1) + "\n")


if __name__ == "__main__":
    main()
