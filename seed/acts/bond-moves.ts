import type { Command } from '@pianqu/server/db/command.ts'
import { addQuota } from '@pianqu/server/modules/bonds/add-quota.command.ts'
import { changeUse } from '@pianqu/server/modules/bonds/change-use.command.ts'
import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { yuanPerWan } from '../totals.ts'

/** Quota of 2025 as it was handed down, in 万元; together it covers what is issued and planned. */
const bondQuotas = [
  { handedDownOn: '2025-01-16', amountWan: 1_850_000, documentNumber: '省财债〔2025〕6号', note: '提前批' },
  { handedDownOn: '2025-05-09', amountWan: 1_120_000, documentNumber: '省财债〔2025〕41号', note: '第二批' },
] as const

interface ChangeOfUse {
  readonly batchCode: string
  readonly fromProjectCode: string
  readonly toProjectCode: string
  readonly amountYuan: number
}

/**
 * Half of the largest sum of 2024 that nobody touched goes to a project of the same batch that has used all of its own
 * and has room for it.
 * Both lie on the same side of the areas' borders, so that shares of past years stay.
 */
function changeOfUse(
  allocations: readonly BondAllocation[],
  spending: readonly BondSpendingRow[],
  projects: readonly Project[],
): ChangeOfUse {
  const inCluster = new Set(projects.filter(({ clusterCode }) => clusterCode !== null).map(({ code }) => code))
  const rooms = new Map(projects.map(({ code, totalInvestmentYuan }) => [code, totalInvestmentYuan]))
  for (const { projectCode, amountYuan } of allocations) {
    rooms.set(projectCode, (rooms.get(projectCode) ?? 0) - amountYuan)
  }
  const spentOf = ({ batchCode, projectCode }: BondAllocation) =>
    spending
      .filter((row) => row.batchCode === batchCode && row.projectCode === projectCode)
      .reduce((sum, { spentYuan }) => sum + spentYuan, 0)
  const of2024 = allocations.filter(({ batchCode }) => batchCode.startsWith('ZX2024'))
  for (const from of of2024.toSorted((a, b) => b.amountYuan - a.amountYuan)) {
    if (spentOf(from) > 0) continue
    const to = of2024.find(
      (row) =>
        row.batchCode === from.batchCode &&
        inCluster.has(row.projectCode) === inCluster.has(from.projectCode) &&
        (rooms.get(row.projectCode) ?? 0) >= from.amountYuan &&
        spentOf(row) === row.amountYuan,
    )
    if (!to) continue
    const { batchCode, projectCode, amountYuan } = from
    return { batchCode, fromProjectCode: projectCode, toProjectCode: to.projectCode, amountYuan: amountYuan / 2 }
  }
  throw new RangeError('The demo city has no idle bonds of 2024')
}

interface City {
  readonly projects: readonly Project[]
  readonly bondAllocations: readonly BondAllocation[]
  readonly bondSpending: readonly BondSpendingRow[]
}

/** Hands down the quota of 2025 and changes the use of one idle sum, as the finance bureau would. */
export function moveBonds(command: Command, { projects, bondAllocations, bondSpending }: City): void {
  for (const { amountWan, ...quota } of bondQuotas) {
    command((change) => addQuota(change, { ...quota, year: 2025, amountYuan: amountWan * yuanPerWan }))
  }
  const { batchCode, ...moved } = changeOfUse(bondAllocations, bondSpending, projects)
  command((change) =>
    changeUse(change, {
      ...moved,
      code: batchCode,
      approvalNumber: '岚财债〔2025〕27号',
      reason: '项目前期受阻，资金闲置，经批准调整用途',
      effectiveOn: '2025-09-18',
    }),
  )
}
