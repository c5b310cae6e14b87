import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { SourceRow } from '@pianqu/shared/sources/source.contract.ts'
import { lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { bondAllocationStore, bondBatchStore } from '../bonds/bond.store.ts'
import { bondShareOf } from '../bonds/bond-share.query.ts'
import { keyAreaOn } from '../figures/area-of-project.ts'
import { yearData } from '../figures/year-data.query.ts'
import { sourceRef } from '../importing/row-source.facts.ts'
import { projectNames } from '../projects/project.facts.ts'
import type { Answer, Part } from './source-answer.ts'

interface Counted {
  readonly batchCode: string
  readonly projectCode: string
  readonly amountYuan: number
  readonly areaCode: string
}

/** Allocations of the year's issued new batches that count for a key area on their day of issue. */
function countedAllocations(db: Database, month: Month): Counted[] {
  const keyAreaOf = keyAreaOn(yearData(db, yearOf(month)))
  const issued = new Map(
    bondBatchStore
      .all(db)
      .filter(
        ({ year, nature, state, issuedOn }) =>
          year === yearOf(month) && nature === 'new' && state === 'issued' && issuedOn <= lastDayOf(month),
      )
      .map((batch) => [batch.code, batch.issuedOn]),
  )
  return bondAllocationStore.all(db).flatMap((allocation) => {
    const day = issued.get(allocation.batchCode)
    const areaCode = day && keyAreaOf(allocation.projectCode, day)
    return areaCode ? [{ ...allocation, areaCode }] : []
  })
}

function rowsOf(db: Database, allocations: readonly Counted[]): Part[] {
  const names = projectNames(db)
  const areas = areaNames(db)
  return allocations
    .toSorted((a, b) => b.amountYuan - a.amountYuan)
    .map(({ batchCode, projectCode, amountYuan, areaCode }) => ({
      projectCode,
      read: (): SourceRow => ({
        label: names.get(projectCode) ?? projectCode,
        detail: `${areas.get(areaCode) ?? areaCode} · 批次${batchCode}`,
        value: moneyLine(amountYuan),
        subject: { kind: 'project', code: projectCode },
        source: sourceRef(db, 'bond-allocations', `${batchCode}\n${projectCode}`, 'amountYuan'),
      }),
    }))
}

/** The city's share: numerator by allocation, with the year's total beneath. */
export function bondShareSource(db: Database, month: Month): Answer {
  const share = bondShareOf(db, { year: yearOf(month), basis: 'issued-new', asOf: lastDayOf(month) })
  const { numeratorYuan, denominatorYuan, display } = share
  return {
    title: `${yearOf(month)}年专项债投向占比`,
    value: display,
    definition:
      '已发行新增专项债券中，发行日位于重点片区名单内的项目集群所得金额，除以当年已发行新增专项债券总额；再融资债券不计',
    formula:
      numeratorYuan === null || denominatorYuan === null || denominatorYuan === 0
        ? (share.missing ?? '—')
        : `${moneyLine(numeratorYuan)} ÷ ${moneyLine(denominatorYuan)} = ${display}`,
    rows: rowsOf(db, countedAllocations(db, month)),
  }
}

/** What one area got of the year's bonds. */
export function areaBondSource(db: Database, code: string, month: Month): Answer {
  const mine = countedAllocations(db, month).filter(({ areaCode }) => areaCode === code)
  const total = mine.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
  return {
    title: `${areaNames(db).get(code) ?? code}：${yearOf(month)}年专项债`,
    value: moneyLine(total),
    definition: '当年已发行新增专项债券中分配给本片区项目集群的金额，按发行日的名单归属',
    formula: mine.length > 0 ? `${mine.length}笔分配合计 ${moneyLine(total)}` : '当年尚无分配',
    rows: rowsOf(db, mine),
  }
}
