/** The pact's tree, word for word as in the API's documentation. */
export const OPERATION = `query { pact(slug: "pacte-paris-2015") { title startsOn endsOn axes { title objectives { title actionCadres { title commitments { number } } commitments { number title actionCadre { title } calendar { verbatim startsOn endsOn openEnded certainty } porteurs { role verbatim organisation { name } } } } } } }`;

/** The same tree as PostGraphile names it on the same tables. */
export const POSTGRAPHILE_OPERATION = `query ($tenant: UUID!) {
  pactByTenantIdAndSlug(tenantId: $tenant, slug: "pacte-paris-2015") {
    title startsOn endsOn
    axisByTenantIdAndPactId(orderBy: NUMBER_ASC) { nodes {
      title
      objectivesByTenantIdAndAxisId(orderBy: POSITION_ASC) { nodes {
        title
        actionCadresByTenantIdAndObjectiveId(orderBy: NUMBER_ASC) { nodes {
          title
          commitmentsByTenantIdAndActionCadreId(orderBy: NUMBER_ASC) { nodes { number } }
        } }
        commitmentsByTenantIdAndObjectiveId(orderBy: NUMBER_ASC) { nodes {
          number title
          actionCadreByTenantIdAndActionCadreId { title }
          calendarVerbatim startsOn endsOn openEnded calendarCertainty
          porteursByTenantIdAndCommitmentId(orderBy: POSITION_ASC) { nodes {
            role verbatim
            organisationByTenantIdAndOrganisationId { name }
          } }
        } }
      } }
    } }
  }
}`;
