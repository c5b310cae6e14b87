import type { Role } from '@pianqu/shared/access/access.ts'
import { describe, expect, test } from 'vitest'
import { patterns } from '../navigation/paths.ts'
import { noSearch, type Page } from './page.ts'
import { isTabOf, visibleSections } from './sections.ts'

const page = (path: Page['path'], ...anyOf: Page['anyOf']): Page => ({
  path,
  title: path,
  anyOf,
  search: noSearch,
  component: () => null,
})

const allPages = [
  page(patterns.overview, 'figures:read'),
  page(patterns.areas, 'figures:read'),
  page(patterns.projects, 'figures:read'),
  page(patterns.bonds, 'figures:read'),
  page(patterns.bondBatch, 'figures:read'),
  page(patterns.rail, 'figures:read'),
  page(patterns.dispatch, 'reports:write'),
  page(patterns.review, 'reports:review', 'reports:read'),
  page(patterns.corrections, 'reports:write', 'reports:review', 'reports:read'),
  page(
    patterns.importing,
    'units:import',
    'registry:import',
    'reports:import',
    'bonds:import',
    'rail:import',
    'imports:read',
  ),
  page(patterns.accounts, 'accounts:read'),
  page(patterns.trail, 'trail:read'),
]

const seenBy = (role: Role, pages = allPages): string[] =>
  visibleSections({ role }, pages).map(({ label, tabs }) => `${label}:${tabs.map((tab) => tab.label).join(' ')}`)

describe('the sections', () => {
  test.each<[Role, string[]]>([
    ['leader', ['总览:总览', '片区:片区 项目', '专题:专项债 轨道覆盖']],
    ['district', ['总览:总览', '片区:片区 项目', '专题:专项债 轨道覆盖', '调度:本月填报 更正与放开']],
    ['department', ['总览:总览', '片区:片区 项目', '专题:专项债 轨道覆盖', '管理:导入']],
    [
      'taskforce',
      ['总览:总览', '片区:片区 项目', '专题:专项债 轨道覆盖', '调度:审核 更正与放开', '管理:导入 操作记录'],
    ],
    [
      'auditor',
      ['总览:总览', '片区:片区 项目', '专题:专项债 轨道覆盖', '调度:审核 更正与放开', '管理:导入 账号 操作记录'],
    ],
    ['admin', ['管理:导入 账号 操作记录']],
  ])('of a %s are %j', (role, expected) => {
    expect(seenBy(role)).toEqual(expected)
  })

  test('that are not built are absent', () => {
    expect(seenBy('taskforce', allPages.slice(0, 1))).toEqual(['总览:总览'])
  })

  test('stay marked on the pages below their tabs', () => {
    const areas = visibleSections({ role: 'leader' }, allPages)[1]?.tabs[0]
    expect(areas && isTabOf(areas, patterns.area)).toBe(true)
    expect(areas && isTabOf(areas, patterns.project)).toBe(false)
  })
})
