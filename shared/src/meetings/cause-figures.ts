import type { AreaFigure } from '../boards/overview.contract.ts'
import type { ProjectRow } from '../boards/project-row.schema.ts'
import type { IndicatorCard } from '../indicators/indicator.contract.ts'
import type { CauseFigure } from './directive.schema.ts'
import type { AgendaSubject } from './meeting.schema.ts'

type Behind = Pick<AreaFigure, 'behindPoints' | 'behindDisplay'>

/** What a snapshot says, as far as directives are given for it. */
export interface SaidBySnapshot {
  readonly snapshot: string
  readonly areas: readonly (Pick<AreaFigure, 'code' | 'rateDisplay' | 'counts'> & Behind)[]
  readonly projects: readonly (Pick<
    ProjectRow,
    'code' | 'rateDisplay' | 'missing' | 'light' | 'districtCode' | 'isPackage'
  > &
    Behind)[]
  readonly indicators: readonly Pick<IndicatorCard, 'code' | 'name' | 'display'>[]
  /** Days for which the answer to a blocker has been late; `null`: closed or answered, undefined: no such blocker. */
  readonly lateDays: (blockerId: string) => number | null | undefined
}

const points = ({ behindPoints, behindDisplay }: Behind): string => {
  if (behindPoints === null || behindDisplay === null) return '—'
  return behindPoints > 0
    ? `落后${behindDisplay}个百分点`
    : behindPoints < 0
      ? `超前${behindDisplay.replace(/^[−-]/, '')}个百分点`
      : '与序时持平'
}

const missing = '—'

type Said = readonly [label: string, display: string]

const ofKind: {
  readonly [Kind in AgendaSubject['kind']]: (said: SaidBySnapshot, code: string) => Said[]
} = {
  area: ({ areas }, code) => {
    const area = areas.find((each) => each.code === code)
    return [
      ['年度投资完成率', area?.rateDisplay ?? missing],
      ['序时进度', area ? points(area) : missing],
      ['红灯项目', area ? `${area.counts.red}个` : missing],
    ]
  },
  project: ({ projects }, code) => {
    const project = projects.find((each) => each.code === code)
    return [
      ['年度投资完成率', project?.rateDisplay ?? project?.missing ?? missing],
      ['序时进度', project ? points(project) : missing],
    ]
  },
  unit: ({ projects }, code) => [
    [
      '未报项目',
      `${projects.filter(({ districtCode, light, isPackage }) => districtCode === code && light === 'grey' && !isPackage).length}个`,
    ],
  ],
  indicator: ({ indicators }, code) => {
    const card = indicators.find((each) => each.code === code)
    return card ? [[card.name, card.display]] : []
  },
  blocker: ({ lateDays }, code) => {
    const late = lateDays(code)
    return late === undefined ? [] : [['堵点答复', late === null ? '没有逾期' : `逾期${late}天`]]
  },
  city: ({ projects }, code) =>
    code === 'red-light'
      ? [['红灯项目', `${projects.filter(({ light, isPackage }) => light === 'red' && !isPackage).length}个`]]
      : [],
  directive: () => [],
}

/** The figures of a subject as a snapshot has them: the same labels in the same order whichever snapshot is asked. */
export const causeFigures = (said: SaidBySnapshot, subject: AgendaSubject): CauseFigure[] =>
  ofKind[subject.kind](said, subject.code).map(([label, display]) => ({
    label,
    display,
    snapshot: said.snapshot,
    subject,
  }))
