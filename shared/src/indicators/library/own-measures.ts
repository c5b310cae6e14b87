import type { Month } from '../../time/month.ts'
import type { Measure, Origin } from './measure.schema.ts'
import { computedCodes } from './origins.ts'

const whole = { numerator: 1, denominator: 1 } as const
const everyArea = {
  unit: '%',
  categories: null,
  place: 'sums',
  time: 'last',
  operator: '=',
  target: whole,
  dueMonth: null,
  isOnAreas: true,
  isOnOverview: false,
} as const satisfies Partial<Measure>
const yearEnd: Month = '2025-12'
const counted = {
  unit: '家',
  categories: null,
  place: 'sum',
  time: 'sum',
  operator: '>=',
  target: null,
  dueMonth: null,
  isOnAreas: false,
  isOnOverview: false,
} as const satisfies Partial<Measure>

/** Indicators beside those of the overview that the product starts with (domain §9). */
export const ownMeasures: Readonly<Record<string, Measure>> = {
  'school-lead': {
    ...everyArea,
    name: '领办学校覆盖率',
    isOnOverview: true,
    basis: '有市直属学校或五城区优质学校领办的片区数 ÷ 片区数',
    formula: '有优质学校领办的片区[个] ÷ 片区[个]',
    sourceUnit: '市教育局',
  },
  'hospital-tertiary': {
    ...everyArea,
    name: '三级医疗服务覆盖率',
    isOnOverview: true,
    basis: '三级医疗机构服务范围覆盖的片区数 ÷ 片区数',
    formula: '三级医疗机构服务覆盖的片区[个] ÷ 片区[个]',
    sourceUnit: '市卫健委',
  },
  'guarantee-fee': {
    ...everyArea,
    name: '融资担保费率',
    basis: '当月收取的融资担保费 ÷ 对应的担保金额，只计符合条件的企业；各片区分子分母分别加总',
    formula: '融资担保费[元] ÷ 担保金额[元]',
    operator: '<',
    target: { numerator: 1, denominator: 100 },
    sourceUnit: '市金融监管局',
    isOnAreas: false,
  },
  'interest-subsidy': {
    ...everyArea,
    name: '政策性金融工具贴息到位率',
    basis: '已按每年2个百分点、期限2年足额贴息的项目数 ÷ 应贴息的政策性开发性金融工具项目数',
    formula: '已足额贴息的项目[个] ÷ 应贴息的项目[个]',
    sourceUnit: '市财政局',
    isOnAreas: false,
  },
  'deadend-roads': {
    ...everyArea,
    name: '断头路打通率',
    isOnOverview: true,
    basis: '三年行动计划内已打通的断头路条数 ÷ 计划打通条数',
    formula: '已打通的断头路[条] ÷ 三年计划打通的断头路[条]',
    operator: '>=',
    dueMonth: yearEnd,
    sourceUnit: '市交通运输局',
  },
  'rail-30min': {
    ...everyArea,
    name: '市域30分钟轨道圈',
    basis: '乘轨道30分钟内可到中心城区枢纽的片区数 ÷ 片区数',
    formula: '轨道30分钟可达的片区[个] ÷ 片区[个]',
    operator: '>=',
    dueMonth: yearEnd,
    sourceUnit: '市交通运输局',
  },
  'land-supply': {
    ...everyArea,
    name: '片区土地供应完成率',
    basis: '本年已供应的建设用地面积 ÷ 本年供应计划面积',
    formula: '已供应面积[亩] ÷ 计划供应面积[亩]',
    operator: '>=',
    dueMonth: yearEnd,
    sourceUnit: '市规划和自然资源局',
  },
  'land-quota': {
    ...everyArea,
    name: '用地计划指标保障率',
    basis: '已保障的土地利用计划指标 ÷ 项目集群需要的计划指标',
    formula: '已保障指标[亩] ÷ 需要指标[亩]',
    operator: '>=',
    dueMonth: yearEnd,
    sourceUnit: '市规划和自然资源局',
    isOnAreas: false,
  },
  talent: {
    ...everyArea,
    name: '高层次人才引进完成率',
    basis: '本年引进并经认定的高层次人才数 ÷ 年度目标',
    formula: '引进并认定的人才[人] ÷ 年度目标人才[人]',
    operator: '>=',
    dueMonth: yearEnd,
    sourceUnit: '市人社局',
    isOnAreas: false,
  },
  'reits-pipeline': {
    ...counted,
    name: '公募REITs储备项目',
    unit: '个',
    basis: '在孵化培育和申报中的基础设施不动产投资信托基金项目数，期末数',
    formula: '在孵化和申报中的项目[个]',
    time: 'last',
    sourceUnit: '市发改委',
  },
  'new-scale': {
    ...counted,
    name: '新增上规企业',
    basis: '本年至本月新增的规模以上企业',
    formula: '新增上规企业[家]',
    time: 'last',
    sourceUnit: '市发改委',
  },
  'new-cloud': {
    ...counted,
    name: '新增上云企业',
    basis: '本年至本月新增的上云企业',
    formula: '新增上云企业[家]',
    time: 'last',
    sourceUnit: '市发改委',
  },
  'new-listed': {
    ...counted,
    name: '新增上市企业',
    basis: '本年至本月新增的上市企业',
    formula: '新增上市企业[家]',
    time: 'last',
    sourceUnit: '市发改委',
  },
  'new-ranked': {
    ...counted,
    name: '新增上榜企业',
    basis: '本年至本月新增的国家级榜单企业',
    formula: '新增上榜企业[家]',
    time: 'last',
    sourceUnit: '市发改委',
  },
  'district-listing': {
    ...counted,
    name: '上规上云上市上榜综合评定',
    basis: '新增上规、上云、上市、上榜企业之和，上市和上榜各按5家计',
    formula: '{new-scale} + {new-cloud} + {new-listed} × 5 + {new-ranked} × 5',
    time: 'last',
    sourceUnit: '市发改委',
  },
  'reports-on-time': {
    ...everyArea,
    name: '月报按时报送率',
    basis: '按时报送的月报行 ÷ 应报的月报行，只看全市，不作排名',
    formula: '按时报送的月报行[行] ÷ 应报的月报行[行]',
    place: 'city',
    sourceUnit: '市级专班',
    isOnAreas: false,
  },
  'blocker-close-rate': {
    ...everyArea,
    name: '堵点销号率',
    basis: '本年已销号的堵点 ÷ 本年提出的堵点',
    formula: '已销号的堵点[件] ÷ 提出的堵点[件]',
    operator: '>=',
    target: { numerator: 9, denominator: 10 },
    sourceUnit: '市级专班',
    isOnAreas: false,
  },
}

/** Where the values of an indicator come from. */
export const originOf = (code: string, formula: string): Origin =>
  computedCodes.includes(code) ? 'computed' : formula.includes('{') ? 'derived' : 'typed'

/** What the indicators of the overview are made of; names and targets are their own rules. */
export const overviewFormulas: Readonly<Record<string, Pick<Measure, 'formula' | 'place' | 'time' | 'sourceUnit'>>> = {
  'bond-share': {
    formula: '投向项目集群的已发行新增债券[元] ÷ 全市已发行新增债券[元]',
    place: 'city',
    time: 'last',
    sourceUnit: '市财政局',
  },
  'rail-800m': {
    formula: '站点范围内的片区面积[平方米] ÷ 片区面积[平方米]',
    place: 'sums',
    time: 'last',
    sourceUnit: '市交通运输局',
  },
  'investment-rate': {
    formula: '本年累计完成投资[元] ÷ 年度计划投资[元]',
    place: 'sums',
    time: 'last',
    sourceUnit: '市级专班',
  },
  'start-rate': {
    formula: '已开工的应开工项目[个] ÷ 应开工项目[个]',
    place: 'sums',
    time: 'last',
    sourceUnit: '市级专班',
  },
}
