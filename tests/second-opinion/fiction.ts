/** A city that nobody lives in, as an office would hand it in; money in whole yuan. */
export interface Fiction {
  readonly seed: number
  readonly areas: readonly Area[]
  readonly clusters: readonly Cluster[]
  readonly projects: readonly Project[]
  readonly plans: readonly Plan[]
  readonly lines: readonly Line[]
  readonly batches: readonly Batch[]
  readonly allocations: readonly Allocation[]
  readonly spending: readonly Spending[]
  readonly quotas: readonly Quota[]
  readonly moves: readonly Move[]
  readonly publish: readonly string[]
  readonly october: October
  readonly corrections: readonly Correction[]
  readonly exemptions: readonly Exemption[]
  readonly rule: RuleChange | null
}

export interface Area {
  readonly code: string
  readonly category: '中心城区' | '城市新区' | '郊区新城'
  readonly districts: readonly string[]
  readonly admittedOn: string
  readonly removedOn: string | null
}

export interface Cluster {
  readonly code: string
  readonly area: string
}

export interface Project {
  readonly code: string
  readonly cluster: string | null
  readonly district: string
  readonly totalYuan: bigint
  readonly plannedStart: string | null
  readonly actualStart: string | null
  readonly actualCompletion: string | null
  readonly parent: string | null
}

export interface Plan {
  readonly project: string
  readonly year: number
  readonly yuan: bigint
  readonly curve: readonly bigint[] | null
}

export interface Line {
  readonly project: string
  readonly month: string
  readonly investedYuan: bigint
  readonly statisticsYuan: bigint | null
  readonly actualStart: string | null
  readonly actualCompletion: string | null
}

export interface Batch {
  readonly code: string
  readonly year: number
  readonly isNew: boolean
  readonly isIssued: boolean
  readonly day: string
  readonly yuan: bigint
}

export interface Allocation {
  readonly batch: string
  readonly project: string
  readonly yuan: bigint
}

export interface Spending extends Allocation {
  readonly month: string
}

export interface Quota {
  readonly year: number
  readonly day: string
  readonly yuan: bigint
}

/** Money of a batch that goes to another project from a day on, or back to the batch. */
export interface Move {
  readonly batch: string
  readonly from: string
  readonly to: string | null
  readonly yuan: bigint
  readonly day: string
}

/** A month's amount that is said anew once the month is published. */
export interface Correction {
  readonly project: string
  readonly month: string
  readonly investedYuan: bigint
}

/** A light that the task force waives from a month to a month. */
export interface Exemption {
  readonly project: string
  readonly from: string
  readonly until: string
}

/** What becomes of the open month. */
export interface October {
  readonly isOpened: boolean
  /** What each project says, in yuan, and how far its line comes. */
  readonly lines: readonly {
    readonly project: string
    readonly investedYuan: bigint
    readonly fate: 'draft' | 'submitted' | 'returned' | 'accepted'
  }[]
  readonly exempt: readonly string[]
}

export interface RuleChange {
  readonly from: '2025-01' | '2025-04'
  readonly yellowMonthsToRed: number | null
  readonly catchUp: boolean
}
