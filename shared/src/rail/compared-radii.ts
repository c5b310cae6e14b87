/** The circles that are set beside the policy's, in metres. */
export const comparedRadii = [500, 800, 1000] as const
export type ComparedRadius = (typeof comparedRadii)[number]

/** What can be compared, from the smallest: the policy's own circle is always among them. */
export const radiiBeside = (policyMetres: number): number[] =>
  [...new Set<number>([...comparedRadii, policyMetres])].sort((a, b) => a - b)

/** How a circle is asked for: the policy's by naming none. */
export const askedRadius = (metres: number, policyMetres: number): ComparedRadius | undefined =>
  metres === policyMetres ? undefined : comparedRadii.find((each) => each === metres)
