import { type AgendaRule, agendaRuleSchema, defaultAgendaRule } from '../../meetings/agenda-rule.schema.ts'
import { fieldRecord } from '../rule-record.ts'

const seconds = {
  directive: '未办结议定事项',
  redLight: '红灯',
  lateReport: '逾期未报',
  lateBlocker: '逾期堵点',
  missedTarget: '未达目标',
  rankMove: '名次变动',
  added: '增列事项',
} as const satisfies Record<keyof AgendaRule['seconds'], string>

const most = {
  redProjects: '红灯项目单列',
  lateReports: '逾期未报单列',
  lateBlockers: '逾期堵点单列',
  rankMoves: '名次变动取',
} as const satisfies Record<keyof AgendaRule['most'], string>

/** 会议议程: how long each kind of item is planned for, and how many stand alone; a meeting keeps the rule it was prepared with. */
export const agendaRecord = fieldRecord<AgendaRule>({
  kind: 'agenda',
  about: '会议各类议题计划用时、单列多少项、兑现率数几次会议；已筹备的会议仍按筹备时的规则',
  starts: 'unpublished',
  isTimeless: true,
  name: '会议议程',
  own: defaultAgendaRule,
  schema: agendaRuleSchema,
  fields: [
    ...Object.entries(seconds).map(([key, name]) => ({
      key: `seconds.${key}`,
      name: `${name}每项用时`,
      type: 'number' as const,
      unit: '秒',
    })),
    ...Object.entries(most).map(([key, name]) => ({ key: `most.${key}`, name, type: 'number' as const, unit: '项' })),
    { key: 'leastMove', name: '名次变动不少于', type: 'number', unit: '位' },
    {
      key: 'fulfilmentMeetings',
      name: '兑现率按最近',
      type: 'number',
      unit: '次会议',
      hint: '各单位议定事项兑现率按这么多次会议合计',
    },
  ],
})
