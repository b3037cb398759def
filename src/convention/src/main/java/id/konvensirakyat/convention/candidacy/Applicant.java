package id.konvensirakyat.convention.candidacy;

import id.konvensirakyat.convention.district.DapilCode;
import java.time.LocalDate;

/**
 * What eligibility depends on.
 *
 * @param dapil where the person wants to stand
 * @param birthDate declared and documented birth date
 * @param citizen whether the person is an Indonesian citizen
 * @param education highest finished education
 * @param confirmedSupporters supporters who confirmed personally
 * @param otherOpenApplication whether the person has another open application, at any level
 */
public record Applicant(
    DapilCode dapil,
    LocalDate birthDate,
    boolean citizen,
    Education education,
    int confirmedSupporters,
    boolean otherOpenApplication) {}
