import vocabulary from '../../schemas/workbook.json' with { type: 'json' };

/** What workbooks say around the form: names of sheets, labels, titles, marks. */
export { vocabulary };
