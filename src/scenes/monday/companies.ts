/** Those who supply the machines, and those who use them, by their tickers; each group from the deepest fall. */
export const suppliers = ['AVGO', 'NVDA', 'ORCL', 'TSM', 'ASML'] as const;
export const users = ['GOOGL', 'TSLA', 'MSFT', 'META'] as const;

/** Nvidia's place among the companies. */
export const nvidia = suppliers.indexOf('NVDA');
