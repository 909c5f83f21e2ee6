import Papa from 'papaparse';
import type { Language } from '../../domain/engine';
import { sample } from './sample';

/** A customer as the English file tells it. */
export interface Row {
    id: string;
    cells: Record<string, string>;
    sales: number;
    assets: number;
    deposit: number;
    loan: number;
    contribution: number;
    profit: number;
    products: number;
    wallet: number;
    accounts: number;
    active: number;
    satisfaction: number;
    tenure: number;
    growth: number;
}

const made = new Map<string, string>();

export function text(language: Language, seed?: number): string {
    const key = `${language} ${seed ?? ''}`;
    const found = made.get(key) ?? sample.files(language, seed)[0]?.text ?? '';
    made.set(key, found);
    return found;
}

export function cellsOf(language: Language, seed?: number): Record<string, string>[] {
    return Papa.parse<Record<string, string>>(text(language, seed), { header: true, skipEmptyLines: true }).data;
}

export function rowsOf(seed?: number): Row[] {
    return cellsOf('en', seed).map((cells) => ({
        id: cells['Customer ID'] ?? '',
        cells,
        sales: Number(cells['Annual sales']),
        assets: Number(cells['Total assets']),
        deposit: Number(cells['Average daily deposit']),
        loan: Number(cells['Loan balance']),
        contribution: Number(cells['Monthly contribution']),
        profit: Number(cells['Monthly profit']),
        products: Number(cells['Products held']),
        wallet: Number(cells['Share of wallet (%)']),
        accounts: Number(cells['Accounts']),
        active: Number(cells['Active accounts']),
        satisfaction: Number(cells['Satisfaction']),
        tenure: Number(cells['Tenure in years']),
        growth: Number(cells['Deposit growth (%)']),
    }));
}

export function total(numbers: readonly number[]): number {
    return numbers.reduce((sum, one) => sum + one, 0);
}

export function mean(numbers: readonly number[]): number {
    return total(numbers) / numbers.length;
}

export function share<T>(list: readonly T[], isOne: (one: T) => boolean): number {
    return list.filter(isOne).length / list.length;
}
