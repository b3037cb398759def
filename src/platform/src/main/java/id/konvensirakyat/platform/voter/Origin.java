package id.konvensirakyat.platform.voter;

import java.util.Optional;

/**
 * What is known of a registration beyond what the form says.
 *
 * @param network where the request came from, if that says anything
 * @param registry what the population registry answered
 */
record Origin(Optional<String> network, PopulationRegistry.Answer registry) {}
