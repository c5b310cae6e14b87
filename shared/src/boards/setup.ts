/** What a new city has so far. */
export interface SetupCounts {
  /** Accounts of the task force that can sign in. */
  readonly taskforce: number
  readonly units: number
  readonly districts: number
  readonly districtsWithAccount: number
  readonly areas: number
  readonly clusters: number
  readonly projects: number
  readonly projectsWithPlan: number
  /** Months of which anything is reported. */
  readonly months: number
  readonly stations: number
  readonly areasWithOutline: number
  readonly batches: number
  readonly openedMonths: number
}

interface Step {
  readonly title: string
  /** What it is for, and what it needs. */
  readonly note: string
  /** Who takes it. */
  readonly by: 'admin' | 'taskforce' | 'both'
  /** A city can be looked at without it; the overview says what is missing for it. */
  readonly isOptional?: true
  readonly count: (counts: SetupCounts) => number
  /** How many there are to be, where that is known. */
  readonly of?: (counts: SetupCounts) => number
  readonly unit: string
}

/** From an empty product to the first overview, in the order in which each needs what stands before it. */
const steps = {
  taskforce: {
    title: '市级专班账号',
    note: '名录、计划、月份和规则都由专班建立；新增后发放一次性密码，当面交给本人',
    by: 'admin',
    count: ({ taskforce }) => taskforce,
    unit: '个',
  },
  units: {
    title: '单位',
    note: '区县、部门、企业、专班；后面各张表都引用单位',
    by: 'both',
    count: ({ units }) => units,
    unit: '个',
  },
  people: {
    title: '区县填报账号',
    note: '每个区县至少一个；可以按表一次导入，再一次发放密码',
    by: 'admin',
    count: ({ districtsWithAccount }) => districtsWithAccount,
    of: ({ districts }) => districts,
    unit: '个区县',
  },
  areas: {
    title: '片区',
    note: '类别、牵头部门、责任区县、入列日期',
    by: 'taskforce',
    count: ({ areas }) => areas,
    unit: '个',
  },
  clusters: {
    title: '项目集群',
    note: '片区内的项目集群',
    by: 'taskforce',
    count: ({ clusters }) => clusters,
    unit: '个',
  },
  projects: {
    title: '项目',
    note: '责任区县、总投资、计划开工和竣工',
    by: 'taskforce',
    count: ({ projects }) => projects,
    unit: '个',
  },
  plans: {
    title: '年度计划',
    note: '没有计划的项目不算进度；有分月计划的按分月，没有的按月均',
    by: 'taskforce',
    count: ({ projectsWithPlan }) => projectsWithPlan,
    unit: '个项目',
  },
  reports: {
    title: '以前各月月报',
    note: '系统启用以前的月份按表导入，可以几个月一起；从本月开始填报的可以不导',
    by: 'taskforce',
    isOptional: true,
    count: ({ months }) => months,
    unit: '个月',
  },
  bonds: {
    title: '债券批次与分配',
    note: '没有时，专项债占比不计算',
    by: 'taskforce',
    isOptional: true,
    count: ({ batches }) => batches,
    unit: '批',
  },
  stations: {
    title: '轨道线路与站点',
    note: '要说明坐标系；没有时，轨道覆盖不计算',
    by: 'taskforce',
    isOptional: true,
    count: ({ stations }) => stations,
    unit: '个站',
  },
  outlines: {
    title: '片区边界',
    note: 'GeoJSON、Shapefile 或 KML，要说明坐标系；没有边界的片区不算覆盖',
    by: 'taskforce',
    isOptional: true,
    count: ({ areasWithOutline }) => areasWithOutline,
    of: ({ areas }) => areas,
    unit: '个片区',
  },
  month: {
    title: '第一个月份',
    note: '开放后，各区县应报的项目按当天的登记固定下来',
    by: 'taskforce',
    count: ({ openedMonths }) => openedMonths,
    unit: '个月',
  },
  overview: {
    title: '第一次总览',
    note: '导入了以前的月报，或区县本月已有一行通过审核，总览就有数',
    by: 'taskforce',
    count: ({ months }) => months,
    unit: '个月有数',
  },
} as const satisfies Readonly<Record<string, Step>>

export type SetupCode = keyof typeof steps
// The keys of the literal above, in their order.
export const setupCodes = Object.keys(steps) as [SetupCode, ...SetupCode[]]

const stepOf = (code: SetupCode): Step => steps[code]

export const setupStates = ['done', 'next', 'later', 'optional'] as const
export type SetupState = (typeof setupStates)[number]

export interface SetupStep {
  readonly code: SetupCode
  readonly title: string
  readonly note: string
  readonly by: Step['by']
  readonly state: SetupState
  readonly count: number
  readonly of: number | null
  readonly unit: string
}

/** Which steps are taken, which comes next, and which can wait; the first that is needed and missing is next. */
export function setupSteps(counts: SetupCounts): SetupStep[] {
  const isTaken = (code: SetupCode): boolean => {
    const { count, of } = stepOf(code)
    return count(counts) > 0 && count(counts) >= (of?.(counts) ?? 0)
  }
  const next = setupCodes.find((code) => !stepOf(code).isOptional && !isTaken(code))
  return setupCodes.map((code) => {
    const { title, note, by, isOptional, count, of, unit } = stepOf(code)
    const waiting = isOptional ? 'optional' : code === next ? 'next' : 'later'
    const state = isTaken(code) ? 'done' : waiting
    return { ...{ code, title, note, by, state, unit }, count: count(counts), of: of?.(counts) ?? null }
  })
}

/** Whether everything is there that a first overview needs. */
export const isSetUp = (taken: readonly Pick<SetupStep, 'state'>[]): boolean =>
  taken.every(({ state }) => state === 'done' || state === 'optional')
