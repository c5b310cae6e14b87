import type { Minutes, MinutesDirective } from '../meetings/minutes.schema.ts'

export const directive = (part: Partial<MinutesDirective> = {}): MinutesDirective => ({
  number: 'YD-2025-0001',
  conclusion: 'agreed',
  text: '完成管线迁改。',
  leadUnitName: '市交通运输局',
  coUnitNames: ['锦安区', '锦南区'],
  dueOn: '2025-11-15',
  figures: [],
  isWithdrawn: false,
  ...part,
})

export const item = (title: string, directives: MinutesDirective[] = []): Minutes['reached'][number] => ({
  id: title,
  kind: 'red-light',
  title,
  rule: '红灯：落后序时36.4个百分点',
  subject: { kind: 'area', code: 'A01', name: title },
  members: [],
  seconds: 120,
  directives,
})

export const emptyMinutes: Minutes = {
  title: '2025年9月调度会',
  month: '2025-09',
  position: 1,
  heldOn: '2025-10-20',
  snapshot: '2025-09-1',
  openedAt: null,
  closedAt: null,
  reached: [],
  notReached: [],
  dropped: [],
  others: [],
}

export const typicalMinutes: Minutes = {
  ...emptyMinutes,
  reached: [
    item('石渡物流港滞后', [
      directive({
        figures: [
          {
            label: '落后序时',
            display: '36.4个百分点',
            snapshot: '2025-09-1',
            subject: { kind: 'area', code: 'A22', name: '石渡物流港' },
          },
        ],
      }),
      directive({ coUnitNames: [], dueOn: null, conclusion: null, isWithdrawn: true }),
    ]),
    item('茶坪康养区滞后'),
  ],
  notReached: [item('专项债投向占比未达目标')],
  dropped: [{ title: '桐川新材料城滞后', by: '专班', reason: '已另行研究' }],
  others: [directive({ text: '下月复会', coUnitNames: [] })],
}

const odd = '名称&‹一›“二”<三>'

export const maximalMinutes: Minutes = {
  ...typicalMinutes,
  reached: Array.from({ length: 40 }, (_, at) =>
    item(`${odd}${at}`, [directive({ text: odd.repeat(20), leadUnitName: odd, coUnitNames: [odd, odd] })]),
  ),
  notReached: Array.from({ length: 40 }, (_, at) => item(`${odd}${at}`)),
}
