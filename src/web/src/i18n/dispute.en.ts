import type { dispute as indonesian } from "./dispute.id";

/** What to do when something is wrong with a ballot, in English. */
export const dispute: typeof indonesian = {
  title: "Something is wrong with my vote",
  lead: "Find your situation below. Each says what evidence you hold already, what to do now, and who rules.",
  contents: "Situations",
  evidence: "Your evidence",
  now: "Do now",
  means: "What it means",
  cases: {
    missing: {
      title: "My tracker is not found",
      means: "A vote need not be lost: the tracker is mistyped, it is another district, or “Finished” never came (“prepared” is not “sent”). If “Finished” was there and the ballot is not, that is a grave fault of the organisers.",
      evidence: "The proof file (.tlog-proof) proves, without asking anybody, that your ballot went into the public log. Witnesses have signed that log, too, so nobody can take it out and go unnoticed.",
      now: {
        first: "Check the .tlog-proof file on the page Verify, or with the command audit receipt. Compare its tracker with the one that the booth showed.",
        second: "While voting is open, and if your convention lets people change their vote: enter the booth again and send. Only the last ballot counts.",
        third: "If the file passes and the ballot still is not there: keep the file in two places, give a copy to an observer, and file an objection on the ground “The count of votes” once results are published. Write the tracker, and attach the .tlog-proof file.",
      },
    },
    stranger: {
      title: "There is a ballot with my credential that I did not send",
      means: "Somebody else has your credential, or your device sent without you.",
      evidence: "The public record holds every ballot of your code (without a name), in order. You have a receipt for each that you sent.",
      now: {
        first: "While voting is open, and if your convention lets people change their vote: vote again from another device. Only the last ballot counts.",
        second: "Once results are published: file an objection on the ground “The count of votes”. Name the trackers that you sent yourself.",
        third: "Change your password, and move the card with the credential to a place that you alone know.",
      },
    },
    test: {
      title: "A test ballot shows another choice",
      means: "Your device or the booth's page encrypted another choice than the one shown. It is no slip of yours if the names that appear are not those you chose.",
      evidence: "The opening (surat-suara-uji-….txt): together with the tested ballot, which the server keeps, anybody can compute again what was in it.",
      now: {
        first: "Do not send from that device. Keep the opening and a photo of both screens.",
        second: "Test again from another device, of somebody you trust. If it is right there, your device is at fault; if it is wrong there, too, the booth's page is.",
        third: "Tell an observer at once: every test that fails concerns everybody. An opening shows the choice that was tested, so test with any choice.",
      },
    },
    receipt: {
      title: "A receipt fails the check",
      means: "The keys of log or witnesses that you compare with are others, the file is damaged, or the server has signed two different logs.",
      evidence: "The file itself. If the log's key signed it and it does not go together with the log of today, two signatures that contradict each other are evidence that cannot be denied.",
      now: {
        first: "Compare the log's key with the one on a poster, in a newspaper, or on a witness's page.",
        second: "Get the proof again: from the screen “Finished”, or with the receipt file on the page Verify. Keep the old one, too.",
        third: "Send both files to an observer and to the witnesses. They keep what they once saw.",
      },
    },
    witnesses: {
      title: "The page says: witnesses are missing",
      means: "The server has not received enough signatures of witnesses. Voting goes on. Your vote is recorded, but for the time being the server alone vouches for it.",
      evidence: "A proof (.tlog-proof) with the server's signature alone. The page Verify says that witnesses are missing, and compares it with the log of now all the same: if that is another one, the proof is the evidence.",
      now: {
        first: "Keep that proof and get it again some minutes later: the new one holds the witnesses' signatures.",
        second: "If it stays so for hours, tell an observer.",
        third: "Newspapers, universities and other parties can be witnesses with one command; the more of them that have nothing to do with each other, the better.",
      },
    },
    excluded: {
      title: "I cannot vote",
      means: "Your code is not on the frozen roll, the one you typed is another, the booth refuses, or voting is closed.",
      evidence: "What the page says, your register number on the page Roll of voters, and the publications of the roll.",
      now: {
        first: "Read the reason on the pages Vote and Roll of voters: every refusal says why.",
        second: "While the roll is open: correct your registration or see an officer. After the freeze the roll does not change any more.",
        third: "If the refusal is wrong: tell an observer now, and file an objection on the ground “The count of votes” once results are published.",
      },
    },
  },
  rule: "Who rules, and by when",
  ruleLead: "Objections about votes and results are filed once results are published. Two members of the objection board sign the ruling, and on appeal two members of the steering committee. Nobody rules in their own matter. The ruling and its reason are public; what your objection says and your name are not.",
  step: "Step",
  by: "By",
  until: "When",
  steps: {
    file: "File an objection",
    answer: "Answer",
    ruling: "Rule",
    appeal: "Appeal, and the ruling on it",
  },
  organs: {
    file: "voter, candidate or observer",
    answer: "the central committee",
    ruling: "two of the objection board",
    appeal: "the side that lost; two of the steering committee",
  },
  between: "{{first}} to {{last}}",
  days: "{{days}} days from its acceptance",
  appealDays: "{{days}} days from the ruling",
  free: "This convention runs without fixed dates: objections can be filed during the stage of objections. How many days there are to answer and to appeal stands in the rules.",
  remedies: "What can be ordered if the objection is right: a recount, or another vote in that district. While an objection to the result is not settled, the list of that district is not computed.",
  fileNow: "File an objection",
  verify: "Open the page Verify",
  tracker: "Look up a tracker",
  rules: "Read the convention's rules",
};
