/** The sheet of our workbooks that says how to fill the others. */
export const guideSheetName = '填写说明'

/** The sheet that lists what an import did not take. */
export const faultSheetName = '导入问题'

/** The hidden sheet that says what a monthly workbook was made for. */
export const fingerprintSheetName = '版本信息'

/** Sheets that this product writes beside the table, and nobody expects to be read. */
export const ownSheetNames: ReadonlySet<string> = new Set([guideSheetName, faultSheetName, fingerprintSheetName])
