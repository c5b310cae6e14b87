/** What a problem is about, in the words that districts use. */
export const problemTypes = ['用地', '规划', '拆迁', '资金', '审批', '能源', '配套', '其他'] as const
