import type { ContentField } from '../months/report-content.schema.ts'

/** 退回理由模板: what is said most often, each a beginning that can be changed. */
interface ReturnTemplate {
  readonly text: string
  /** The fields it is mostly said of; of any where there are none. */
  readonly fields: readonly ContentField[]
}

const returnTemplates: readonly ReturnTemplate[] = [
  { text: '金额与上月相差过大，请核对单位（万元）后说明原因。', fields: ['investedYuan', 'fundsArrivedYuan'] },
  { text: '与统计入库数不符，请核对。', fields: ['investedYuan', 'statisticsYuan'] },
  { text: '完成投资低于上月计划较多，请说明原因和下步措施。', fields: ['investedYuan', 'forecastYuan'] },
  { text: '形象进度与完成投资不一致，请核对。', fields: ['progressBasisPoints', 'investedYuan'] },
  { text: '形象进度低于上月，请更正或说明原因。', fields: ['progressBasisPoints'] },
  { text: '请补充本月形象进度说明。', fields: ['imageProgress'] },
  { text: '实际开工、竣工月份与登记不符，请核对。', fields: ['actualStart', 'actualCompletion'] },
  { text: '存在问题请写明责任单位和需协调事项。', fields: ['problem', 'problemType', 'unitsToCoordinate'] },
  { text: '连续多月无变化，请说明停滞原因和预计恢复时间。', fields: [] },
]

/** The templates in the order of their number keys: those of the field first. */
export function templatesFor(field: ContentField | null): string[] {
  const fits = ({ fields }: ReturnTemplate) => field !== null && fields.includes(field)
  return [...returnTemplates.filter(fits), ...returnTemplates.filter((each) => !fits(each))].map(({ text }) => text)
}
