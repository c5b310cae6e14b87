import type { BondAllocation, BondBatch } from './bond.schema.ts'

/** An issued new batch of 2025, unless told. */
export function batch(
  code: string,
  issuedOn: BondBatch['issuedOn'],
  amountYuan: number,
  part: Partial<BondBatch> = {},
): BondBatch {
  const usual = {
    name: code,
    year: 2025,
    nature: 'new',
    state: 'issued',
    termYears: null,
    rateBasisPoints: null,
  } as const
  return { ...usual, code, issuedOn, amountYuan, ...part }
}

export const paid = (batchCode: string, projectCode: string, amountYuan: number): BondAllocation => ({
  batchCode,
  projectCode,
  amountYuan,
})

/** What each batch gives to each project: `{ B1: { P1: 300 } }`. */
export const allocated = (amounts: Readonly<Record<string, Readonly<Record<string, number>>>>): BondAllocation[] =>
  Object.entries(amounts).flatMap(([batchCode, projects]) =>
    Object.entries(projects).map(([projectCode, amountYuan]) => paid(batchCode, projectCode, amountYuan)),
  )
