import type { Role } from '@pianqu/shared/access/access.ts'
import { describe, expect, test } from 'vitest'
import { patterns } from '../navigation/paths.ts'
import type { Page } from './page.ts'
import { pages } from './pages.ts'
import { isTabOf, visibleSections } from './sections.ts'

const seenBy = (role: Role, of: readonly Page[] = pages): string[] =>
  visibleSections({ role }, of).map(({ label, tabs }) => `${label}:${tabs.map((tab) => tab.label).join(' ')}`)

const inbox = '我的待办:我的待办'
const figures = [inbox, '总览:总览', '片区:片区 项目', '专题:专项债 轨道覆盖']
const policy = '政策:政策台账 奖补测算 指标库'
const judged = '考核:考核排名 双向考核 赛马 揭榜挂帅 动态调整'

describe('the sections', () => {
  test.each<[Role, string[]]>([
    ['leader', [...figures, '调度:堵点 督办 会议 快照 文件', judged, policy, '管理:规则']],
    ['district', [...figures, '调度:本月填报 堵点 督办 会议 更正与放开 快照 文件', judged, policy, '管理:规则']],
    ['department', [...figures, '调度:堵点 督办 会议 快照 文件', judged, policy, '管理:导入 规则']],
    [
      'taskforce',
      [
        ...figures,
        '调度:审核 堵点 督办 沉默预警 会议 更正与放开 快照 文件',
        judged,
        policy,
        '管理:导入 更名与合并 规则 操作记录 建库清单',
      ],
    ],
    [
      'auditor',
      [
        ...figures,
        '调度:审核 堵点 督办 沉默预警 会议 更正与放开 快照 文件',
        judged,
        policy,
        '管理:导入 更名与合并 账号 规则 操作记录',
      ],
    ],
    ['admin', [inbox, '管理:导入 账号 规则 操作记录 建库清单']],
  ])('of a %s are %j', (role, expected) => {
    expect(seenBy(role)).toEqual(expected)
  })

  test('that are not built are absent', () => {
    expect(seenBy('taskforce', pages.slice(0, 2))).toEqual([inbox, '总览:总览'])
  })

  test('stay marked on the pages within their tabs', () => {
    const areas = visibleSections({ role: 'leader' }, pages)[2]?.tabs[0]
    expect(areas && isTabOf(areas, patterns.area)).toBe(true)
    expect(areas && isTabOf(areas, patterns.project)).toBe(false)
  })

  test('lead to every page: by its own tab, or by that of the page it is within', () => {
    const roles: readonly Role[] = ['leader', 'district', 'department', 'taskforce', 'auditor', 'admin']
    const tabs = roles.flatMap((role) => visibleSections({ role }, pages).flatMap((section) => section.tabs))
    const lost = pages.filter(({ path }) => !tabs.some((tab) => isTabOf(tab, path)))
    expect(lost.map(({ path }) => path)).toEqual([])
  })
})
