import type { Actor } from '@pianqu/shared/access/access.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import { bondYearFinding } from '@pianqu/shared/bonds/bond-headline.ts'
import { gapWaterfall } from '@pianqu/shared/bonds/gap-waterfall.ts'
import { requiredYuan } from '@pianqu/shared/bonds/gaps.ts'
import { insideYuan } from '@pianqu/shared/bonds/inside-amount.ts'
import type { BondRequest } from '@pianqu/shared/bonds/ledger.schema.ts'
import { inOrderOfIssue } from '@pianqu/shared/bonds/outlook.ts'
import { restatedShare } from '@pianqu/shared/bonds/restated.ts'
import type { BondShare } from '@pianqu/shared/bonds/share.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { endOfPlan, plannedInsideYuan, yearCurve, yearEnd } from '@pianqu/shared/bonds/year-curve.ts'
import { isPastItsDay, quotaOf } from '@pianqu/shared/bonds/year-of-bonds.ts'
import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { quotient, targetText } from '@pianqu/shared/number/ratio.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { snapshotEntries, snapshotOf } from '../snapshots/snapshot.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { amountsBy } from './amounts-by.ts'
import { type AskedYear, askedYear } from './asked-year.query.ts'
import { bondInputs } from './bond-inputs.query.ts'
import { yearPayments, yearSpending } from './bond-payments.query.ts'
import { bondsOpenTo } from './bond-scope.query.ts'
import { bondShareOf, namedShare } from './bond-share.query.ts'
import { outsideRows } from './outside-rows.query.ts'

type Asked = ReturnType<typeof askedYear>

/** What the latest snapshot up to the day says; snapshots know issued bonds alone. */
function publishedOf(db: Database, { year, basis, asOf }: Asked): BondYear['published'] {
  if (basis !== 'issued-new') return null
  const entry = snapshotEntries(db, undefined).find(({ month }) => yearOf(month) === year && month <= monthOfDay(asOf))
  const share = entry && snapshotOf(db, entry.number).content.bondShare
  if (!entry || !share || share.numeratorYuan === null || share.denominatorYuan === null) return null
  const { numeratorYuan, denominatorYuan, display } = share
  return { snapshot: entry.number, numeratorYuan, denominatorYuan, display }
}

function restatedOf(input: Asked, share: BondShare, today: Day): BondYear['restated'] {
  const restated = restatedShare({ ...input, allocations: input.allocationsOn(input.asOf) }, today)
  const { numeratorYuan, denominatorYuan, display } = restated
  if (numeratorYuan === null || denominatorYuan === null) return null
  return { numeratorYuan, denominatorYuan, display, differs: numeratorYuan !== share.numeratorYuan }
}

/** Over T, or over the quota under that basis; money spent has nothing planned to fill its gap with. */
function waterfallOf(db: Database, input: Asked, share: BondShare): BondYear['waterfall'] {
  const totalYuan = input.basis === 'quota' ? share.denominatorYuan : share.plannedTotalYuan
  if (totalYuan === null || share.numeratorYuan === null) return []
  const askedFor = (wanted: BondRequest['state']): number =>
    bondInputs(db, input.year)
      .requests.filter(({ state }) => state === wanted)
      .reduce((sum, request) => sum + insideYuan(request, input.asOf, input), 0)
  return gapWaterfall({
    requiredYuan: requiredYuan(totalYuan, input.target),
    issuedYuan: share.numeratorYuan,
    plannedYuan: plannedInsideYuan(input),
    inStoreYuan: askedFor('in-store'),
    inReviewYuan: askedFor('in-review'),
  })
}

/** All batches of the year; money of a refinancing one never counts. */
function batchesOf(input: Asked): BondYear['batches'] {
  const allocations = groupBy(input.allocationsOn(endOfPlan(input)), ({ batchCode }) => batchCode)
  return inOrderOfIssue(input.batches.filter(({ year }) => year === input.year)).map((batch) => {
    const { code, name, nature, state, issuedOn, amountYuan } = batch
    const mine = allocations.get(code) ?? []
    const counts = nature === 'new' ? mine : []
    return {
      code,
      name,
      nature,
      state,
      isOverdue: isPastItsDay(batch, input.asOf, input.today),
      issuedOn,
      amountYuan,
      allocatedYuan: mine.reduce((sum, allocation) => sum + allocation.amountYuan, 0),
      insideYuan: counts.reduce((sum, allocation) => sum + insideYuan(allocation, issuedOn, input), 0),
    }
  })
}

interface Question extends AskedYear {
  readonly today: Day
}

function readYear(db: Database, asked: Question): Omit<BondYear, 'outsideHidden'> {
  const { today } = asked
  const input = askedYear(db, asked)
  const { target } = input
  const share = bondShareOf(db, asked)
  const allocated = yearPayments(input)
  const amounts = { allocated, spent: yearSpending(input) }
  const areas = allAreas(db)
  const curve = yearCurve(input)
  const listed = new Set(areas.filter((area) => isListedOn(area, asked.asOf)).map(({ code }) => code))
  const { projects, quotas } = bondInputs(db, asked.year)
  const districtOf = ({ projectCode }: { readonly projectCode: string }) => projects.get(projectCode)?.districtCode
  const finding = bondYearFinding(share, { target, batches: input.batches, end: yearEnd({ curve }) })
  return {
    share: namedShare(db, share),
    headline: headlineText(finding),
    details: detailsText(finding),
    target: { operator: target.operator, text: targetText(target), value: quotient(target) ?? 0 },
    published: publishedOf(db, input),
    restated: restatedOf(input, share, today),
    quotaYuan: quotaOf(quotas, asked.year, asked.asOf),
    curve,
    waterfall: waterfallOf(db, input, share),
    areas: amountsBy(
      amounts,
      ({ code }) => code,
      areas,
      (code) => listed.has(code),
    ),
    districts: amountsBy(amounts, districtOf, allUnits(db), () => false),
    outside: outsideRows(db, asked.year, allocated),
    batches: batchesOf(input),
  }
}

/** The whole year, computed once per change of the data. */
const wholeYear = perRevision(readYear, 32)

/** Everything the cockpit of a year shows to this person. */
export function bondYearOf(db: Database, actor: Actor, question: Question): BondYear {
  const year = wholeYear(db, question)
  const isOpen = bondsOpenTo(db, actor, question.year)
  const outside = year.outside.filter(({ projectCode }) => isOpen(projectCode))
  return { ...year, outside, outsideHidden: year.outside.length - outside.length }
}
