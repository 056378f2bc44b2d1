package magneton.response;

/**
 * A response to be tested, with recoils and the observed energies at which they are compared.
 *
 * @param label for people
 * @param lowKeV lowest observed energy of 60 bins of equal ratio
 * @param highKeV highest
 */
record ResponseCase(String label, Response response, PowerLawRecoils recoils, double lowKeV, double highKeV) {
    @Override
    public String toString() {
        return label;
    }
}
