import type { Exemption } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { adjustmentExemptions } from '../areas/adjustment.tables.ts'
import { areaNames } from '../areas/area.facts.ts'

type Key = Pick<Exemption, 'areaCode' | 'year'>

const same = ({ areaCode, year }: Key) =>
  and(eq(adjustmentExemptions.areaCode, areaCode), eq(adjustmentExemptions.year, year))

function nameOf({ tx }: Change, { areaCode }: Key): string {
  const name = areaNames(tx).get(areaCode)
  if (!name) throw new ProblemError('common/not-found', { detail: `没有编码为“${areaCode}”的片区` })
  return name
}

function tell(
  { audit }: Change,
  action: 'exempt-year' | 'end-exempt-year',
  { areaCode, ...detail }: Key & { readonly reason: string },
): void {
  audit({ action: `area.${action}`, subject: `area:${areaCode}`, movesFigures: false, detail: { ...detail } })
}

/** Leaves an area out of the judgement of a year. */
export function addExemption(change: Change, exemption: Exemption): void {
  const { tx, actor, at } = change
  const name = nameOf(change, exemption)
  if (tx.orm.select().from(adjustmentExemptions).where(same(exemption)).get()) {
    throw new ProblemError('adjustment/duplicate', { detail: `${name}${exemption.year}年已登记免于评价` })
  }
  tx.orm
    .insert(adjustmentExemptions)
    .values({ ...exemption, byName: actor.name, at })
    .run()
  tell(change, 'exempt-year', exemption)
}

/** Takes an exemption back; the trail keeps both. */
export function endExemption(change: Change, exemption: Key & { readonly reason: string }): void {
  const removed = change.tx.orm.delete(adjustmentExemptions).where(same(exemption)).returning().get()
  if (!removed) throw new ProblemError('common/not-found', { detail: '没有这项免于评价' })
  tell(change, 'end-exempt-year', exemption)
}
