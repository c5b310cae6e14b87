import { roles } from '@pianqu/shared/access/access.ts'
import { missingUnit } from '@pianqu/shared/accounts/account-rule.ts'
import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import type { ContentField, ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import { byField } from '@pianqu/shared/months/report-content.schema.ts'
import { projectCategories, projectFunctions } from '@pianqu/shared/projects/project.schema.ts'
import { projectStages } from '@pianqu/shared/projects/project-stage.ts'
import { unitTypes } from '@pianqu/shared/units/unit.schema.ts'
import type fc from 'fast-check'
import { project, projectCodes, reportsOf } from './rows.ts'
import type { Sample } from './sample.ts'

type Said = { [Field in ContentField]: fc.Arbitrary<ReportContent[Field]> }

export const registrySamples = {
  units: {
    rows: [
      ['单位编码', '单位名称', '类型'],
      ['D1', '云锦区', '区县'],
      ['D2', '清江区', '区县'],
      ['B1', '市财政局', '市级部门'],
      ['B2', '市交通运输局', '市级部门'],
      ['B3', '市发改委', '市级部门'],
      ['T1', '市重点片区专班', '专班'],
    ],
    news: [
      ['U9', '新单位', '区县'],
      ['D1', '云锦新区', '区县'],
    ],
    keptBy: ['admin'],
    anyRow: ({ fc, code, text, orNull }) =>
      fc.record({ code, name: text(60), type: fc.constantFrom(...unitTypes), sortOrder: orNull(fc.nat(1_000_000)) }),
  },
  accounts: {
    // Those who are there from the start.
    rows: [
      ['用户名', '姓名', '角色', '单位'],
      ['admin', 'admin', '系统管理员', null],
      ['auditor', 'auditor', '审计员', null],
      ['zhuanban', 'zhuanban', '市级专班', '市重点片区专班'],
      ['caizheng', 'caizheng', '市级部门', '市财政局'],
      ['jiaotong', 'jiaotong', '市级部门', '市交通运输局'],
      ['fagai', 'fagai', '市级部门', '市发改委'],
      ['quxian1', 'quxian1', '区县', '云锦区'],
      ['quxian2', 'quxian2', '区县', 'D2'],
      ['lingdao', 'lingdao', '市领导', null],
    ],
    news: [
      ['chen.yu', '陈雨', '区县', '云锦区'],
      ['quxian2', '清江填报员', '区县', '清江区'],
    ],
    keptBy: ['admin'],
    isClosed: true,
    anyRow: ({ fc, text, unit, orNull }) =>
      fc
        .record({
          username: fc
            .string({ unit: fc.constantFrom(...'abcxyz019._-'), minLength: 1, maxLength: 20 })
            .map((rest) => `q${rest}`),
          name: text(40),
          role: fc.constantFrom(...roles),
          unitCode: orNull(unit),
          disabled: fc.boolean(),
        })
        .filter(({ role, unitCode }) => missingUnit(role, unitCode) === null),
  },
  areas: {
    rows: [
      ['片区编码', '片区名称', '类别', '牵头部门', '责任区县', '入列日期', '退出日期'],
      ['A01', '云锦枢纽片区', '中心城区', '市发改委', '云锦区', '2023-03-01', null],
      ['A02', '清江新城片区', '城市新区', '市发改委', '清江区', '2023-03-01', null],
    ],
    news: [
      ['A09', '新片区', '中心城区', '市发改委', 'D1', '2025-01-01', null],
      ['A01', '云锦片区', '中心城区', '市发改委', 'D1', '2023-03-01', null],
    ],
    keptBy: [],
    anyRow: ({ fc, code, text, day, unit, unitOrText, distinct, orNull }) =>
      fc
        .record({
          code,
          name: text(60),
          category: fc.constantFrom(...areaCategories),
          leadUnit: unitOrText,
          districtCodes: distinct(unit, 1),
          positioning: orNull(text(200)),
          plannedPopulation: orNull(fc.nat()),
          admittedOn: day,
          removedOn: orNull(day),
        })
        .filter(({ admittedOn, removedOn }) => removedOn === null || removedOn > admittedOn),
  },
  clusters: {
    rows: [
      ['集群编码', '集群名称', '片区编码', '牵头单位'],
      ['C1', '枢纽核心集群', 'A01', '市发改委'],
      ['C2', '枢纽配套集群', 'A01', '市发改委'],
      ['C3', '新城产业集群', 'A02', '市发改委'],
    ],
    news: [
      ['C9', '新集群', 'A01', 'B1'],
      ['C1', '改名集群', 'A01', '市发改委'],
    ],
    keptBy: [],
    anyRow: ({ fc, code, text, unitOrText }) =>
      fc.record({ code, name: text(60), areaCode: code, leadUnit: unitOrText }),
  },
  projects: {
    // P4 is a project of D1 inside D2's area; P5 and P6 are outside the areas.
    rows: [
      ['项目编码', '项目名称', '集群编码', '责任区县', '责任单位', '项目类别', '阶段', '总投资(万元)', '上级项目编码'],
      project('P1', 'C1', 'D1'),
      project('P2', 'C2', 'D1'),
      project('P3', 'C3', 'D2'),
      project('P4', 'C3', 'D1'),
      project('P5', null, 'D2'),
      project('P6', null, 'D1'),
    ],
    news: [project('P9', 'C1', 'D1'), project('P1', 'C2', 'D1')],
    keptBy: [],
    anyRow: ({ fc, code, text, word, yuan, month, unit, unitOrText, degrees, distinct, orNull }) =>
      fc
        .record({
          code,
          name: text(100),
          clusterCode: orNull(code),
          districtCode: unit,
          responsibleUnit: unitOrText,
          owner: orNull(text(60)),
          category: fc.constantFrom(...projectCategories),
          functionTag: orNull(fc.constantFrom(...projectFunctions)),
          stage: fc.constantFrom(...projectStages),
          totalInvestmentYuan: yuan,
          plannedStart: orNull(month),
          plannedCompletion: orNull(month),
          actualStart: orNull(month),
          actualCompletion: orNull(month),
          position: orNull(fc.tuple(degrees(180), degrees(90))),
          tags: distinct(word, 0),
          packageCode: orNull(code),
        })
        .filter((project) => project.packageCode !== project.code)
        .map(({ position, ...project }) => ({
          ...project,
          longitude: position?.[0] ?? null,
          latitude: position?.[1] ?? null,
        })),
  },
  plans: {
    rows: [['项目编码', '年度', '年度计划投资(万元)'], ...projectCodes.map((code) => [code, 2025, 1200] as const)],
    news: [
      ['P1', 2026, 100],
      ['P1', 2025, 100],
    ],
    keptBy: [],
    anyRow: ({ fc, code, yuan, year, orNull }) =>
      fc
        .record({
          projectCode: code,
          year,
          investmentYuan: yuan,
          curve: orNull(fc.array(yuan, { minLength: 12, maxLength: 12 })),
        })
        .map(({ curve, ...plan }) => ({
          ...plan,
          investmentYuan: curve?.reduce((sum, amount) => sum + amount, 0) ?? plan.investmentYuan,
          curveYuan: curve,
        })),
  },
  reports: {
    rows: reportsOf(projectCodes),
    news: [
      ['P1', '2025-10', 1],
      ['P1', '2025-09', 1],
    ],
    keptBy: ['quxian1', 'quxian2'],
    anyRow: ({ fc, code, yuan, month, orNull, saidOf }) =>
      fc.record({ projectCode: code, month, ...byField<Said>((field) => orNull(saidOf(field))), investedYuan: yuan }),
  },
  'annual-scores': {
    rows: [
      ['年度', '对象编码', '得分', '来源文号'],
      [2024, 'A01', 88.5, '市专班〔2025〕2号'],
      [2024, 'A02', 81, '市专班〔2025〕2号'],
    ],
    news: [
      [2023, 'A01', 80, null],
      [2024, 'A01', 89, null],
    ],
    keptBy: [],
    anyRow: ({ fc, code, text, year, orNull }) =>
      fc.record({
        year,
        areaCode: code,
        scoreHundredths: fc.integer({ min: 0, max: 100_000 }),
        documentNumber: orNull(text(60)),
      }),
  },
  'policy-documents': {
    rows: [
      ['文件编码', '文件名称', '简称', '文号', '施行日', '有效期至', '接续文件编码', '说明'],
      ['W1', '小城若干措施', '小城措施', '小城〔2025〕1号', '2025-01-01', '2027-12-31', null, null],
    ],
    news: [
      ['W2', '小城补充措施', '补充措施', null, null, null, null, null],
      ['W1', '小城若干措施', '小城措施', '小城〔2025〕1号', '2025-01-01', '2026-12-31', null, null],
    ],
    keptBy: [],
    anyRow: ({ fc, code, text, orNull }) =>
      fc.record({
        code,
        title: text(120),
        shortTitle: text(20),
        documentNumber: orNull(text(60)),
        validFrom: fc.constant(null),
        validUntil: fc.constant(null),
        successorCode: orNull(code),
        note: orNull(text(300)),
      }),
  },
  'policy-clauses': {
    rows: [
      [
        '文件编码',
        '条',
        '段',
        '款',
        '措施',
        '责任单位',
        '类型',
        '内容摘要',
        '对象',
        '量化参数',
        '关联指标',
        '奖补规则',
      ],
      ['W1', 1, 1, 1, '小城措施', '小城局，各区', '量化承诺', '占比不低于一半', null, '占比=50%', 'talent', null],
    ],
    news: [
      ['W1', 1, 1, 2, '小城措施', '小城局，各区', '工作任务', '按季通报', null, null, null, null],
      ['W1', 1, 1, 1, '小城措施', '小城局，各区', '量化承诺', '占比不低于六成', null, '占比=60%', 'talent', null],
    ],
    keptBy: [],
    standsOn: ['policy-documents'],
    anyRow: ({ fc, code, text, orNull }) => {
      const place = fc.integer({ min: 1, max: 99 })
      return fc.record({
        documentCode: code,
        ...{ measure: place, paragraph: place, clause: place },
        measureTitle: text(60),
        owners: text(200).map((name) => `${name}，各区`),
        kind: fc.constantFrom('aim', 'task', 'promise', 'grant'),
        title: text(120),
        forWhom: orNull(text(80)),
        parameters: fc.constantFrom([], [{ name: '占比', value: '50%' }]),
        promises: fc.constantFrom([], ['bond-share']),
        benefits: fc.constantFrom([], ['city-platform', 'lighthouse']),
      })
    },
  },
  'indicator-values': {
    rows: [
      ['指标编码', '片区或区县编码', '月份', '分子', '分母', '状态', '缺失或不适用的原因', '来源'],
      ['school-lead', 'A01', '2025-09', 1, 1, '正常', null, '市教育局月报'],
      ['school-lead', 'A02', '2025-09', null, null, '缺失', '学校尚未开学', null],
    ],
    news: [
      ['school-lead', 'A01', '2025-08', 0, 1, null, null, null],
      ['school-lead', 'A01', '2025-09', 0, 1, null, null, null],
    ],
    standsOn: ['areas'],
    keptBy: [],
    anyRow: ({ fc, month, text, orNull }) =>
      fc.record({
        indicatorCode: fc.constantFrom('school-lead', 'talent', 'reits-pipeline'),
        place: fc.constantFrom('', 'A01', 'A02'),
        month,
        numerator: fc.integer({ min: 0, max: 9_000_000 }),
        denominator: fc.integer({ min: 1, max: 9_000_000 }),
        status: fc.constantFrom('normal', 'estimated', 'preliminary'),
        reason: orNull(text(100)),
        source: orNull(text(100)),
      }),
  },
} as const satisfies {
  readonly [K in
    | 'units'
    | 'accounts'
    | 'areas'
    | 'clusters'
    | 'projects'
    | 'plans'
    | 'reports'
    | 'annual-scores'
    | 'indicator-values'
    | 'policy-documents'
    | 'policy-clauses']: Sample<K>
}
