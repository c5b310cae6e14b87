import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts, maximalFacts, typicalFacts } from './bulletin-facts.fixture.ts'
import type { BulletinFacts } from './bulletin-facts.ts'
import { bulletinAnnexes, bulletinText, bulletinTitle } from './bulletin-text.ts'
import { punctuationFaults } from './punctuation.ts'
import { figuresOf, sentenceText } from './sentence.ts'

const linesOf = (facts: BulletinFacts): string[] =>
  bulletinText(facts).map((paragraph) => {
    if (paragraph.kind === 'heading') return paragraph.text
    return paragraph.kind === 'chart'
      ? `〔${paragraph.chart}〕`
      : `${paragraph.lead ?? ''}${sentenceText(paragraph.sentence)}`
  })

const sentencesOf = (facts: BulletinFacts) =>
  bulletinText(facts).flatMap((paragraph) => (paragraph.kind === 'text' ? [paragraph.sentence] : []))

describe('a 通报', () => {
  test('of a usual month', () => {
    expect(linesOf(typicalFacts)).toEqual([
      '按照“月调度、季拉练、年考核”工作机制，现将2025年1—9月全市重点片区项目集群推进情况通报如下。数据截至2025年9月30日，引用快照2025-09-1；应报项目938个，已审936个，另有2个项目的月报未接收，不计入完成数。',
      '一、总体情况',
      '（一）项目和投资计划。纳入调度的重点片区3个、项目841个，总投资4,082.96亿元。其中有年度计划的714个，2025年计划投资903.44亿元。',
      '（二）投资完成。2025年1—9月累计完成投资525.02亿元，占年度计划903.44亿元的58.1%，序时72.7%，低于序时14.6个百分点。没有年度计划的项目另完成投资1,234万元，不计入完成率。片区亮灯情况：正常1个、滞后1个、未报1个。',
      '〔progress〕',
      '（三）分阶段看。加快前期118个，已开工0个；落地开工176个，已开工111个；加快建设547个，已开工547个。',
      '（四）分类别看。基础设施项目313个，年度计划251.55亿元，完成140.27亿元，完成率55.8%；公共服务项目236个，年度计划651.89亿元，尚无完成数据；产业项目292个，没有年度计划。',
      '（五）开工情况。到9月底应开工项目680个，已开工658个，开工率96.8%，应开工未开工22个，分布在沱湾县15个、栖梧区7个。',
      '（六）专项债券和轨道覆盖。专项债券投向片区121.83亿元，占全市新增专项债券250.32亿元的48.7%，未达到“不低于50%”的目标，距目标差1.3个百分点。轨道站点覆盖片区130.00平方公里，占片区面积200.00平方公里的65.0%，未达到“超过65%”的目标，与目标值相等但未达标。',
      '〔areas〕',
      '二、区（市）县排名',
      '按月度指数得分，3个区（市）县参加排名，排在前1位的是第1名锦南区（97.06分）；排在后1位的是并列第2名盐溪市（95.50分）；另有1个没有名次，名次见附件2。',
      '红榜：锦南区，予以通报表扬；需加力：盐溪市。',
      '三、堵点情况',
      '截至9月30日未销号的堵点20件，其中因超期已升级的8件，待市级议定的8件；9月新提出18件、销号10件。按类型分：规划12件、拆迁8件。',
      '四、下一步工作',
      '1．北站枢纽区进度滞后，请牵头单位和责任区（市）县逐项排出赶工计划，补齐与序时的差额4,500万元。',
      '2．请沱湾县、栖梧区推动22个应开工未开工项目尽快开工，逐个说明未开工原因。',
      '3．专项债投向占比距目标差1.3个百分点，折合3.3亿元；轨道站点800米覆盖与目标值相等但未达标，请主管部门会同有关区（市）县提出补差方案。',
      '4．8件待市级议定的堵点提请市级调度会议研究，其余堵点由牵头单位按时限答复。',
    ])
  })

  test('of a month without anything says so, and prints no figure that is missing as 0', () => {
    expect(linesOf(emptyFacts)).toEqual([
      '按照“月调度、季拉练、年考核”工作机制，现将2025年1月全市重点片区项目集群推进情况通报如下。数据截至2025年1月31日，引用快照2025-01-1；本月没有应报的项目。',
      '一、总体情况',
      '（一）项目和投资计划。纳入调度的重点片区0个，尚无项目。',
      '（二）投资完成。2025年1月尚无可汇总的投资完成数据。',
      '（五）开工情况。没有已到计划开工月份的项目。',
      '二、区（市）县排名',
      '本月报送不完整或没有可比数据，区（市）县暂不排名。',
      '三、堵点情况',
      '截至1月31日没有未销号的堵点；1月新提出0件、销号0件。',
      '四、下一步工作',
      '各项指标没有落后序时和目标的情况，请各单位保持进度，按时报送下月数据。',
    ])
  })

  test.each([
    ['the first month', '2025-01', '关于2025年1月全市重点片区项目集群调度情况的通报'],
    ['a later one', '2025-09', '关于2025年1—9月全市重点片区项目集群调度情况的通报'],
  ] as const)('is called by its months: %s', (_, month, title) => {
    expect(bulletinTitle({ month })).toBe(title)
  })

  test('has the annex of districts only where they are ranked', () => {
    expect(bulletinAnnexes(typicalFacts)).toHaveLength(2)
    expect(bulletinAnnexes(emptyFacts)).toHaveLength(1)
  })

  test('names at most so many, and says how many there are', () => {
    expect(linesOf(maximalFacts).join('')).toContain('等40个区（市）县。')
  })

  test.each([
    ['empty', emptyFacts],
    ['typical', typicalFacts],
    ['maximal', maximalFacts],
  ])('%s: is punctuated as Chinese is, whatever the names', (_, facts) => {
    expect(sentencesOf(facts).flatMap(punctuationFaults)).toEqual([])
  })

  test('prints no digit that is no figure, but of days, months and places', () => {
    const words = sentencesOf(typicalFacts)
      .flat()
      .filter((piece) => typeof piece === 'string')
      .join('')
    expect(
      words.replace(/\d+年|1—\d+月|\d+月|\d+日|[前后]\d+位|附件\d|“[^”]*”|800米|年计划|\d+(?=年计划)/g, ''),
    ).not.toMatch(/\d/)
  })

  test('tells of every figure where it comes from, and writes it as its source does', () => {
    const figures = sentencesOf(typicalFacts).flatMap(figuresOf)
    expect(figures.length).toBeGreaterThan(40)
    expect(figures.every(({ text, source }) => text !== '' && source.kind !== undefined)).toBe(true)
    const texts = figures.map(({ text }) => text)
    for (const { display, code } of typicalFacts.indicators) expect(texts, code).toContain(display)
  })

  test('says the same of the same', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (open, raised, closed) => {
        const facts = { ...typicalFacts, blockers: { ...typicalFacts.blockers, open, raised, closed } }
        expect(linesOf(facts)).toEqual(linesOf({ ...facts }))
        expect(linesOf(facts).join('')).toContain(`9月新提出${raised}件、销号${closed}件`)
      }),
    )
  })
})
