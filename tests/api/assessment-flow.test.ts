import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import type { SchemePage } from '@pianqu/shared/assessment/scheme.contract.ts'
import { usualScheme } from '@pianqu/shared/assessment/usual-scheme.ts'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, test } from 'vitest'
import { adopt, assessmentCity, open, openRound, plainContent, round, sealed, step, take } from './assessment-city.ts'
import { handIn, mark, markAll, sheetOf } from './assessment-marking.ts'
import { problemOf } from './dispatch-kit.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity
afterEach(() => city.app.close())

const results = async (direction: string, more = '') =>
  (await city.taskforce.get(`${round}/results?direction=${direction}${more}`)).json()

/** Of 20 and 10 points: D1 gets 18 + 9, D2 16 + 8, D3 14 + 7, D4 12 + 6 of everybody; departments 90 of 100. */
const byTarget: Readonly<Record<string, number>> = { D1: 9, D2: 8, D3: 7, D4: 6 }
const steady = (_rater: string, target: string, criterion: string) =>
  (byTarget[target] ?? 9) * (criterion === 'C1' ? 20 : 10)

describe('a scheme', () => {
  test('is adopted once, whole, and then frozen; the next edition takes effect later', async () => {
    city = await assessmentCity()
    const { schemeId, version } = await adopt(city.taskforce, 2025, open)
    const again = await city.taskforce.put(`/api/assessment/schemes/${schemeId}`, {
      version,
      name: '改名',
      content: plainContent,
    })
    expect(problemOf(again)).toEqual([409, 'assessment/adopted'])
    const copy = await city.taskforce.post('/api/assessment/schemes', { year: 2025, direction: open, copyOf: schemeId })
    const draft = copy.json<SchemePage>()
    expect(draft).toMatchObject({ edition: 2, status: 'draft', content: plainContent, copiedFrom: schemeId })
    const url = `/api/assessment/schemes/${draft.schemeId}`
    const earlier = await city.taskforce.post(`${url}/steps`, {
      step: 'adopt',
      version: 1,
      effectiveFrom: '2025-01-01',
    })
    expect(problemOf(earlier)).toEqual([422, 'assessment/scheme-incomplete'])
    expect((await (await city.as('quxian1')).get(url)).statusCode).toBe(404)
    expect((await (await city.as('admin')).get(url)).statusCode).toBe(403)
  })

  test('with faults names them and is not adopted; a year is copied to the next', async () => {
    city = await assessmentCity()
    const { schemeId } = await adopt(city.taskforce, 2024, open)
    const next = await city.taskforce.post('/api/assessment/schemes', { year: 2025, direction: open, copyOf: schemeId })
    const draft = next.json<SchemePage>()
    expect(draft).toMatchObject({ year: 2025, edition: 1, content: plainContent })
    const url = `/api/assessment/schemes/${draft.schemeId}`
    const content = { ...plainContent, objectiveShareBasisPoints: 4000 }
    const changed = await city.taskforce.put(url, { version: 1, name: '方案', content })
    expect(changed.json<SchemePage>().faults.map(({ message }) => message)).toEqual(['客观得分有占比，但没有客观指标'])
    const adopted = await city.taskforce.post(`${url}/steps`, {
      step: 'adopt',
      version: 2,
      effectiveFrom: '2025-01-01',
    })
    expect(problemOf(adopted)).toEqual([422, 'assessment/scheme-incomplete'])
    const early = await city.taskforce.post('/api/assessment/rounds', { year: 2025, markingDue: '2025-11-10' })
    expect(problemOf(early)).toEqual([422, 'assessment/no-scheme'])
  })
})

describe('marking', () => {
  test('is saved cell by cell in the version that was read', async () => {
    city = await assessmentCity()
    await openRound(city)
    const fagai = await city.as('fagai')
    expect(await sheetOf(fagai)).toMatchObject({ version: 0, progress: { done: 0, applicable: 8 }, isOpen: true })
    expect((await mark(fagai, { D1: { C1: 180, C2: null } })).json()).toMatchObject({ version: 1, status: 'draft' })
    const stale = await fagai.put(`${round}/sheet`, { version: 0, cells: [] })
    expect(problemOf(stale)).toEqual([409, 'common/stale'])
    const over = await mark(fagai, { D2: { C2: 101 } })
    expect(problemOf(over)).toEqual([422, 'assessment/bad-mark'])
    expect(over.body).not.toMatch(/10\.1|101/)
    const strange = await mark(fagai, { B1: { C1: 100 } })
    expect(problemOf(strange)).toEqual([422, 'assessment/bad-mark'])
    const cleared = [{ targetCode: 'D1', criterionCode: 'C2', mark: null }]
    await fagai.put(`${round}/sheet`, { version: 1, cells: cleared })
    expect((await sheetOf(fagai)).progress.done).toBe(1)
  })

  test('is handed in whole and with reasons, taken back while open, and closed after the last day', async () => {
    city = await assessmentCity()
    await openRound(city)
    const fagai = await city.as('fagai')
    const whole = { D1: { C1: 180, C2: 90 }, D2: { C1: 160, C2: 80 }, D3: { C1: 110, C2: 70 } }
    await mark(fagai, whole, null)
    const early = await handIn(fagai)
    expect(early.json().errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ['/cells/D3/C1', 'needs-reason-low'],
      ['/cells/D4/C1', 'blank'],
      ['/cells/D4/C2', 'blank'],
    ])
    const { version } = await sheetOf(fagai)
    await fagai.put(`${round}/sheet`, { version, untouched: [{ targetCode: 'D4', isUntouched: true }] })
    await mark(fagai, { D3: { C1: 110 } }, '项目停工')
    expect((await handIn(fagai)).json()).toMatchObject({ status: 'handed-in' })
    expect(problemOf(await mark(fagai, { D1: { C1: 170 } }))).toEqual([409, 'assessment/handed-in'])
    const board = (await (await city.as('lingdao')).get(`${round}/board`)).json()
    expect(board.directions).toEqual([
      { direction: open, handedIn: 1, raters: 3 },
      { direction: sealed, handedIn: 0, raters: 4 },
    ])
    const back = await fagai.post(`${round}/sheet/steps`, { step: 'withdraw', version: (await sheetOf(fagai)).version })
    expect(back.json()).toMatchObject({ status: 'draft' })
    city.clock.day = '2025-11-11'
    expect(problemOf(await handIn(fagai))).toEqual([409, 'assessment/deadline'])
    const { version: roundVersion } = (await city.taskforce.get(round)).json<RoundPage>()
    const later = { version: roundVersion, markingDue: '2025-11-15', reason: '两家单位还在核对' }
    expect((await city.taskforce.put(round, later)).json()).toMatchObject({ isMarkingOpen: true })
    expect((await handIn(fagai)).statusCode).toBe(200)
  })

  test('asks for reasons where the scheme of the city says so, on the screen as in the workbook', async () => {
    city = await assessmentCity()
    const own = { ...plainContent, reasonBelowPercent: 80, deviationTenths: 15 }
    await openRound(city, { [open]: own })
    const fagai = await city.as('fagai')
    await mark(fagai, { D1: { C1: 159, C2: 80 }, D2: { C1: 160, C2: 79 } }, null)
    const page = await sheetOf(fagai)
    expect(page).toMatchObject({ reasonBelowPercent: 80, deviationTenths: 15 })
    expect(page.faults.filter(({ code }) => code !== 'blank')).toEqual([
      { targetCode: 'D1', criterionCode: 'C1', code: 'needs-reason-low', message: '低于满分的80%，请填写理由' },
      { targetCode: 'D2', criterionCode: 'C2', code: 'needs-reason-low', message: '低于满分的80%，请填写理由' },
    ])
    const { sheets } = await readXlsx((await fagai.get(`${round}/sheet/workbook`)).rawPayload)
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).toContain('低于满分80%的')
  })

  test('leaves out who is recused, asked for by the rater and granted by the task force', async () => {
    city = await assessmentCity()
    await openRound(city, {}, { recusals: [{ raterCode: 'B1', targetCode: 'D1', reason: '挂职干部' }] })
    const caizheng = await city.as('caizheng')
    expect((await sheetOf(caizheng)).targets[0]).toMatchObject({ code: 'D1', criterionCodes: [] })
    const quxian1 = await city.as('quxian1')
    const foreign = await quxian1.post(`${round}/recusals`, { raterCode: 'B1', targetCode: 'D2', reason: '不想' })
    expect(problemOf(foreign)).toEqual([403, 'assessment/not-rater'])
    const asked = await quxian1.post(`${round}/recusals`, { raterCode: 'D1', targetCode: 'B1', reason: '挂职干部' })
    expect(asked.json()).toMatchObject({ state: 'asked', raterName: '云锦区', targetName: '市财政局' })
    const steps = `${round}/recusals/${asked.json().recusalId}/steps`
    expect((await city.taskforce.post(steps, { step: 'grant' })).json()).toMatchObject({ state: 'granted' })
    expect((await sheetOf(quxian1)).progress.applicable).toBe(4)
    const others = (await (await city.as('quxian2')).get(round)).json<RoundPage>()
    expect(others.recusals).toEqual([])
  })

  test('goes on only by the steps there are', async () => {
    city = await assessmentCity()
    await openRound(city)
    expect(problemOf(await step(city.taskforce, 'publish'))).toEqual([409, 'assessment/wrong-stage'])
    expect(problemOf(await step(city.taskforce, 'close-marking'))).toEqual([422, 'assessment/reason-needed'])
    await step(city.taskforce, 'close-marking', { reason: '提前完成' })
    await take(city.taskforce, 'begin-audit')
    expect(problemOf(await step(city.taskforce, 'back-to-reply'))).toEqual([422, 'assessment/reason-needed'])
    expect((await step(city.taskforce, 'back-to-reply', { reason: '补充材料' })).json()).toMatchObject({
      stage: 'reply',
    })
    const again = await city.taskforce.post('/api/assessment/rounds', { year: 2025, markingDue: '2025-11-10' })
    expect(problemOf(again)).toEqual([409, 'assessment/round-exists'])
  })
})

describe('results', () => {
  test('are scored, ranked and frozen for both directions in one step', async () => {
    city = await assessmentCity()
    await openRound(city)
    await markAll(city, steady)
    await take(city.taskforce, 'close-marking', 'begin-audit')
    const penalty = {
      targetCode: 'D1',
      kind: 'penalty',
      tenths: 100,
      reason: '安全事故',
      documentNumber: '片专〔2025〕3号',
    }
    const bonus = { targetCode: 'D3', kind: 'bonus', tenths: 80, reason: '国家表彰', documentNumber: '片专〔2025〕4号' }
    for (const entry of [penalty, bonus])
      expect((await city.taskforce.post(`${round}/entries`, entry)).statusCode).toBe(201)
    await take(city.taskforce, 'publish')
    const { rows, isIntact, version, publishedOn } = await results(open)
    expect([isIntact, version, publishedOn]).toEqual([true, 1, '2025-10-28'])
    // 90 − 10 and 80 share the first place; the bonus of 8 is capped at 5.
    expect(
      rows.map((row: Record<string, unknown>) => [row['code'], row['display'], row['place'], row['tied'], row['tier']]),
    ).toEqual([
      ['D1', '80.00', 1, true, 'good'],
      ['D2', '80.00', 1, true, 'good'],
      ['D3', '75.00', 3, false, 'fair'],
      ['D4', '60.00', 4, false, 'fair'],
    ])
    expect(rows[2]).toMatchObject({ bonusTenths: 50, raters: 3, objective: { score: null, display: '不适用' } })
    const other = await results(sealed)
    expect(other.rows.map((row: { place: number }) => row.place)).toEqual([1, 1, 1])
    const both = (await (await city.as('lingdao')).get(`${round}/asymmetry`)).json()
    expect(both).toMatchObject({
      difference: 15,
      sentence: '区县评部门平均90.00分，部门评区县平均75.00分，相差15.00分',
    })
    const admin = await (await city.as('admin')).get(`${round}/results?direction=${open}`)
    expect(admin.statusCode).toBe(403)
  })

  test('drop the highest and the lowest from as many raters as the scheme says', async () => {
    const finals = async (fewestToTrim: number) => {
      city = await assessmentCity()
      await openRound(city, { [open]: { ...plainContent, basis: 'trimmed', fewestToTrim } })
      // Three departments give D1 90, 90 and 60 of 100.
      await markAll(city, (rater, target, criterion) =>
        rater === 'B1' && target === 'D1' ? (criterion === 'C1' ? 120 : 60) : steady(rater, target, criterion),
      )
      await take(city.taskforce, 'close-marking', 'begin-audit', 'publish')
      const { rows } = await results(open)
      return rows.find(({ code }: { code: string }) => code === 'D1').display
    }
    const usual = await finals(5)
    await city.app.close()
    expect([usual, await finals(3)]).toEqual(['80.00', '90.00'])
  })

  test('of a department marked by too few are not shown, nor the one criterion that the rest would tell', async () => {
    city = await assessmentCity()
    await openRound(city)
    // B1 is marked by two districts; for B2 only two have touched C2, so that C1 is hidden with it.
    await markAll(city, (rater, target, criterion) => {
      if (target === 'B1' && (rater === 'D1' || rater === 'D2')) return null
      if (target === 'B2' && criterion === 'C2' && (rater === 'D1' || rater === 'D2')) return null
      return steady(rater, target, criterion)
    })
    await take(city.taskforce, 'close-marking', 'begin-audit', 'publish')
    const { rows } = await results(sealed)
    const of = (code: string) => rows.find((row: { code: string }) => row.code === code)
    expect(of('B1')).toMatchObject({ final: null, place: null, raters: null, display: '不予显示' })
    expect(of('B1').criteria.map((each: { isSuppressed: boolean }) => each.isSuppressed)).toEqual([true, true])
    expect(of('B2')).toMatchObject({ final: 90, raters: 4, sections: [{ score: null, isSuppressed: true }] })
    expect(of('B2').criteria.map((each: { isSuppressed: boolean }) => each.isSuppressed)).toEqual([true, true])
    expect(of('B3').criteria.map((each: { score: number }) => each.score)).toEqual([90, 90])
    const warnings = (await city.taskforce.get(`${round}/warnings?direction=${sealed}`)).json()
    expect(warnings.rows.every((row: { rater?: string }) => row.rater === undefined)).toBe(true)
  })

  test('leave out an excluded mark, which stays in sight', async () => {
    city = await assessmentCity()
    await openRound(city)
    await markAll(city, (rater, target, criterion) =>
      rater === 'B1' && target === 'D4' ? 0 : steady(rater, target, criterion),
    )
    await take(city.taskforce, 'close-marking', 'begin-audit')
    const pair = { raterCode: 'B1', targetCode: 'D2', reason: '与事实不符' }
    expect((await city.taskforce.post(`${round}/exclusions`, pair)).statusCode).toBe(201)
    const matrix = (await city.taskforce.get(`${round}/matrix?direction=${open}`)).json()
    const row = matrix.rows.find(({ code }: { code: string }) => code === 'D2')
    expect(row.cells[0]).toMatchObject({ columnCode: 'B1', score: 80, isExcluded: true, excludedBecause: '与事实不符' })
    await take(city.taskforce, 'publish')
    const { rows, notes } = await results(open)
    expect(rows.find(({ code }: { code: string }) => code === 'D2')).toMatchObject({ final: null, excludedMarks: 1 })
    expect(rows.find(({ code }: { code: string }) => code === 'D4')).toMatchObject({ final: 40 })
    expect(notes).toEqual(['对“清江区”的一个评分不计入：与事实不符'])
  })

  test('are refused under a basis that nothing connects, until another is chosen with a reason', async () => {
    city = await assessmentCity()
    const adjusted = { ...plainContent, basis: 'adjusted' as const }
    await openRound(city, { [open]: adjusted })
    // B1 knows D1 and D2, the others D3 and D4.
    await markAll(city, (rater, target, criterion) => {
      const isFirst = target === 'D1' || target === 'D2'
      if (target.startsWith('D') && isFirst !== (rater === 'B1')) return null
      return steady(rater, target, criterion)
    })
    await take(city.taskforce, 'close-marking', 'begin-audit')
    const refused = await step(city.taskforce, 'publish')
    expect(problemOf(refused)).toEqual([422, 'assessment/not-connected'])
    expect(refused.json().detail).toContain('（云锦区、清江区；白鹤区、沐江区）')
    const { version } = (await city.taskforce.get(round)).json<RoundPage>()
    const other = { version, direction: sealed, basis: 'trimmed', reason: '试试' }
    expect(problemOf(await city.taskforce.post(`${round}/basis`, other))).toEqual([409, 'assessment/basis-stands'])
    const chosen = { ...other, direction: open, basis: 'raw', reason: '评价关系不连通' }
    expect((await city.taskforce.post(`${round}/basis`, chosen)).statusCode).toBe(200)
    await take(city.taskforce, 'publish')
    expect(await results(open)).toMatchObject({ basis: 'raw', basisReason: '评价关系不连通' })
  })

  test('take objective values out of what was published, and leave out what was not', async () => {
    city = await assessmentCity()
    const published = await city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })
    expect(published.statusCode).toBe(200)
    const usual = { [open]: usualScheme(open), [sealed]: usualScheme(sealed) }
    await openRound(city, usual)
    await markAll(city, (_rater, _target, criterion) => (criterion === 'X2' || criterion === 'F3' ? 120 : 160))
    await take(city.taskforce, 'close-marking', 'begin-audit', 'publish')
    const { rows } = await results(open)
    const of = (code: string) => rows.find((row: { code: string }) => row.code === code)
    // In September P1, P2, P4 and P6 have done 3,420 of the 3,600 万元 that the schedule asks for.
    expect(of('D1').objective.display).toBe('95.00')
    expect(of('D2').objective.display).toBe('75.00')
    expect(of('D1').objectives.map(({ display }: { display: string }) => display)).toEqual([
      '95.0%',
      '缺数据',
      '缺数据',
      '缺数据',
    ])
    expect(of('D1').notes).toEqual(['“按期开工”、“债券使用”、“堵点销号”缺数据，不计入满分'])
    expect(of('D3')).toMatchObject({ isSubjectiveAlone: true, objective: { display: '缺数据' } })
    const departments = await results(sealed)
    const [first] = departments.rows.filter((row: { code: string }) => row.code === 'B3')
    // It leads both areas: P1 to P4 have done 2,970 of 3,600.
    expect(first.objective.display).toBe('82.50')
  })
})
