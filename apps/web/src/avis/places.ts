/** The keys by which the service knows the parts of a bilan that one can speak of: test/architecture/places.spec.ts holds them to its own. */
export const placeOfSection = ({ kind, axis }: { kind: string; axis: number | null }): string => `partie:${kind}${axis === null ? '' : `:${axis}`}`;
export const placeOfLine = (number: number): string => `engagement:${number}`;
export const placeOfFigure = ({ indicator, period }: { indicator: string; period: { label: string } }): string => `chiffre:${indicator}:${period.label}`;
