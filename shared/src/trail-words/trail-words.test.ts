import { describe, expect, test } from 'vitest'
import { actionName, subjectText, trailSentence } from './trail-words.ts'

const unitName = (code: string) => (code === 'D1' ? '云桥区' : code)

describe('a line of the trail', () => {
  test('names its action, or shows what it was given', () => {
    expect(actionName('import.run')).toBe('导入')
    expect(actionName('wedding.open')).toBe('wedding.open')
  })

  test.each([
    ['project:P0001', '项目 P0001'],
    ['import:0198c2aa-0000-7000-8000-000000000001', '导入 0198c2aa'],
    ['installation', '系统'],
  ])('is about %s, read %s', (subject, text) => {
    expect(subjectText({ subject })).toBe(text)
  })

  test('is about a project by its name, where the line knows it', () => {
    const names = { P0001: '望江老城改造' }
    expect(subjectText({ subject: 'project:P0001', names })).toBe('项目 望江老城改造')
    expect(subjectText({ subject: 'project:constructor', names })).toBe('项目 constructor')
  })

  test('counts the rows of an import', () => {
    const detail = {
      kind: 'reports',
      fileName: '10月.xlsx',
      fileHash: 'a1',
      added: 20,
      changed: 3,
      unchanged: 0,
      rejected: 1,
    }
    expect(trailSentence({ action: 'import.run', detail })).toBe(
      '月报表「10月.xlsx」：新增20行、更改3行、未变0行、拒绝1行',
    )
  })

  test('tells what changed in a project, and nothing else', () => {
    const before = { code: 'P0001', stage: 'preparing', totalInvestmentYuan: 120_000, actualStart: null }
    const after = { ...before, stage: 'building', actualStart: '2025-06' }
    expect(trailSentence({ action: 'projects.change', detail: { importId: 'x', before, after } })).toBe(
      '阶段 加快前期 → 加快建设；实际开工 — → 2025-06',
    )
  })

  test('names the year of a plan that moved', () => {
    const before = { projectCode: 'P0001', year: 2025, investmentYuan: 120_000_000 }
    expect(
      trailSentence({
        action: 'plans.change',
        detail: { importId: 'x', before, after: { ...before, investmentYuan: 100_000_000 } },
      }),
    ).toBe('2025年：年度计划投资 12,000万元 → 10,000万元')
  })

  test('says what light was decided, until when and why, and when that ended', () => {
    const decided = { light: 'exempt', fromMonth: '2025-10', untilMonth: '2025-12', reason: '汛期停工' }
    expect(trailSentence({ action: 'light.override', detail: decided })).toBe(
      '定为「免责」，2025年10月至2025年12月：汛期停工',
    )
    const ended = { light: 'exempt', lastMonth: '2025-10', reason: '已复工' }
    expect(trailSentence({ action: 'light.end-override', detail: ended })).toBe('「免责」到2025年10月为止：已复工')
  })

  test('says what rule was adopted and what race was set up or withdrawn', () => {
    const rule = {
      name: '新规则',
      effectiveMonth: '2025-11',
      parts: [
        { name: '投资进度', weight: 60 },
        { name: '按期开工', weight: 40 },
      ],
      target: 85,
      reason: '专班〔2025〕12号',
    }
    expect(trailSentence({ action: 'ranking-rule.adopt', detail: rule })).toBe(
      '「新规则」自2025年11月起：投资进度60、按期开工40，目标85分；专班〔2025〕12号',
    )
    const race = { name: '投资赛马', members: ['A01', 'A02'], fromMonth: '2025-07', toMonth: '2025-12' }
    expect(trailSentence({ action: 'race.create', detail: race })).toBe('「投资赛马」，2家参赛，2025年7月至2025年12月')
    const withdrawn = { name: '投资赛马', reason: '指标选错' }
    expect(trailSentence({ action: 'race.withdraw', detail: withdrawn })).toBe('「投资赛马」，指标选错')
  })

  test('lists the detail of an action it does not know', () => {
    expect(trailSentence({ action: 'wedding.open', detail: { month: '2025-10' } })).toBe('month：2025-10')
    expect(trailSentence({ action: 'session.sign-in', detail: {} })).toBe('')
  })

  test.each([
    ['correction.propose', {}, '「望江老城改造」2025年9月本月完成投资 100万元 → 40万元，重复计列'],
    [
      'correction.refuse',
      { note: '凭证不足' },
      '「望江老城改造」2025年9月本月完成投资 100万元 → 40万元，重复计列，意见：凭证不足',
    ],
  ])('tells of a %s what it was, what it is to be and why', (action, more, text) => {
    const detail = {
      projectCode: 'P1',
      month: '2025-09',
      field: 'investedYuan',
      oldValue: 1_000_000,
      newValue: 400_000,
    }
    expect(
      trailSentence({ action, names: { P1: '望江老城改造' }, detail: { ...detail, reason: '重复计列', ...more } }),
    ).toBe(text)
  })

  test.each([
    [{ unitCode: 'D1' }, '云桥区，至2025-11-12 18:00，数据核实'],
    [{ unitCode: 'D1', projectCode: 'P1' }, '云桥区，「P1」，至2025-11-12 18:00，数据核实'],
  ])('tells the scope, end and reason of a lock exception of %o', (scope, text) => {
    const detail = { month: '2025-10', ...scope, reason: '数据核实', until: '2025-11-12T10:00:00.000Z' }
    expect(trailSentence({ action: 'period.except', detail }, unitName)).toBe(text)
    expect(trailSentence({ action: 'period.end-exception', detail }, unitName)).toBe(text)
  })

  test.each([
    ['account.add', { name: '魏', role: 'district', unitCode: 'D1' }, '魏，区县，云桥区'],
    ['challenge.claim', { title: '焕新', unitCode: 'D1' }, '「焕新」，云桥区'],
    [
      'assessment.hand-in',
      { direction: 'districts-mark-departments', raterCode: 'D1' },
      '方向 区县评部门；评价单位 云桥区',
    ],
    [
      'assessment.hand-in',
      { direction: 'districts-mark-departments', raterCode: 'D9' },
      '方向 区县评部门；评价单位 D9',
    ],
  ])('calls the units of a %s by their names', (action, detail, text) => {
    expect(trailSentence({ action, detail }, unitName)).toBe(text)
  })
})
