package mx.ine.vmre.campaign;

/** Offices and provisions one per line. */
record VotingEntityForm(String version, String entity, String offices, String provisions, String source) {

    static final VotingEntityForm EMPTY = new VotingEntityForm("", "", "", "", "");

    static VotingEntityForm of(VotingEntity entity) {
        return new VotingEntityForm(
                String.valueOf(entity.version()), entity.entityKey(), entity.offices(), entity.provisions(),
                entity.source());
    }
}
