package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.roll.ChallengeGround;
import id.konvensirakyat.convention.stage.Role;

/** A challenge that was decoded: whose entry, why, and as whom somebody says so. */
record ChallengeMatter(Nik nik, ChallengeGround ground, String reason, Role as) {}
