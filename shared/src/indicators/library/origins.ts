/**
 * Where the values of the product's own indicators come from, by their codes alone: what reads workbooks is loaded with every
 * page that shows an import, and need not carry what indicators mean.
 */
export const computedCodes: readonly string[] = [
  'bond-share',
  'rail-800m',
  'investment-rate',
  'start-rate',
  'reports-on-time',
  'blocker-close-rate',
]

/** Worked out from other indicators. */
export const derivedCodes: readonly string[] = ['district-listing']

/** Typed or imported. */
export const typedCodes: readonly string[] = [
  'school-lead',
  'hospital-tertiary',
  'guarantee-fee',
  'interest-subsidy',
  'deadend-roads',
  'rail-30min',
  'land-supply',
  'land-quota',
  'talent',
  'reits-pipeline',
  'new-scale',
  'new-cloud',
  'new-listed',
  'new-ranked',
]
