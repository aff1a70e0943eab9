#!/usr/bin/env python3
"""Links one generated set with Splink 4, so that its figures stand beside Lindungi's.

    python Benchmarks/splink_peer.py SET_FOLDER OUTPUT.csv [--threads 2] [--memory 8GB]

SET_FOLDER holds register.csv and candidates_*.csv as `lindungi demo lists` writes them. OUTPUT.csv gets
left_source,left_row,right_source,right_row,probability. Timings go to standard output as one JSON line.

Configured as Splink's documentation advises for persons: cleaned columns, name comparison levels with term
frequencies, date-of-birth comparison, several blocking rules, u by random sampling, m by two runs of EM.
Needs the packages of Benchmarks/requirements.txt.
"""
import argparse
import json
import os
import resource
import time

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink.blocking_rule_library import CustomRule

SOURCES = ["register", "dinsos", "disbun", "disnaker", "desa", "diskop"]
MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember".split()
COLUMNS = "nik no_kk nama jk tempat_lahir tgl_lahir nama_ibu desa kecamatan kabupaten telepon".split()


def read(con, folder):
    """All files in one table, every column as text."""
    parts = []
    for code, source in enumerate(SOURCES):
        name = "register.csv" if source == "register" else f"candidates_{source}.csv"
        parts.append(
            f"select '{source}' as source, row_number() over () as row, {', '.join(COLUMNS)} from read_csv("
            f"'{os.path.join(folder, name)}', all_varchar=true, header=true, delim=',', quote='\"')")
    con.execute("create table raw as " + " union all ".join(parts))


def clean_sql():
    """What a careful analyst does before linking: one form for numbers, names, dates and regions."""
    date = "lower(trim(tgl_lahir))"
    for number, month in enumerate(MONTHS, 1):
        date = f"replace({date}, ' {month} ', '-{number:02d}-')"
    date = f"replace({date}, '/', '-')"
    titles = (r"\b(HJ?|HAJI|HAJJAH|DRS?|DRA|IR|BPK|IBU|SDR|UST|USTADZAH|KH)\b\.?|"
              r",.*$|\b(S\.?PD|S\.?E|S\.?H|S\.?KOM|S\.?AG|M\.?SI|A\.?MD)\b.*$")
    return f"""
    create table clean as
    with a as (
      select *, regexp_replace(regexp_replace(trim(nik), '\\.0$', ''), '[^0-9]', '', 'g') as digits,
        {date} as d, upper(regexp_replace(trim(nama), '\\s+', ' ', 'g')) as n0
      from raw),
    b as (
      select *,
        case when nik ilike '%E+%' or length(digits) <> 16 or digits in ('1234567890123456')
               or replace(digits, left(digits, 1), '') = '' then null else digits end as nik16,
        regexp_replace(regexp_replace(n0, ' (BIN|BINTI|BT|BTE|B|ALIAS|ALS|AL)\\.? .*$| @.*$', ''),
          '{titles}', ' ', 'g') as n1,
        coalesce(
          try_strptime(d, '%Y-%m-%d')::date,
          case when regexp_matches(d, '^[0-9]{{5}}$') then date '1899-12-30' + d::int end,
          case when regexp_matches(d, '^[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{4}}$') then try_strptime(d, '%d-%m-%Y')::date end,
          case when regexp_matches(d, '^[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}$') then try_strptime(
            substr(d, 1, 6) || case when substr(d, 7, 2)::int > 20 then '19' else '20' end || substr(d, 7, 2),
            '%d-%m-%Y')::date end) as birth
      from a),
    c as (
      select *, trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
          regexp_replace(n1, '[^A-Z ]', ' ', 'g'),
          '^ *(M|MUH|MOH|MHD|MUHD|MOHD|MD|MOCH|MUHAMAD|MOHAMMAD|MUHAMMAD) ', 'MUHAMMAD '),
          '^ *(A|AHM|ACH|AHMAD) ', 'AHMAD '), '^ *(ABD|AB|ABDUL) ', 'ABDUL '), '^ *(ST|STI|SITI) ', 'SITI '),
          ' +', ' ', 'g')) as name
      from b)
    select source || '_' || row as unique_id, source, row, source as origin,
      nik16 as nik, substr(nik16, 1, 12) as nik12,
      case when length(regexp_replace(no_kk, '[^0-9]', '', 'g')) = 16 then regexp_replace(no_kk, '[^0-9]', '', 'g') end as kk,
      nullif(name, '') as name,
      nullif(array_to_string(list_sort(string_split(name, ' ')), ' '), '') as name_sorted,
      nullif(regexp_extract(name, '^(?:MUHAMMAD |AHMAD |ABDUL |SITI |NUR |SRI )?([A-Z]+)', 1), '') as first,
      case upper(substr(jk, 1, 1)) when 'L' then 'L' when '1' then 'L' when 'P' then case when jk ilike 'pria' then 'L' else 'P' end
        when 'W' then 'P' when '2' then 'P' end as sex,
      case when birth in (date '1900-01-01', date '1970-01-01', date '2000-01-01') then null else birth end as dob,
      nullif(trim(upper(nama_ibu)), '') as mother,
      upper(tempat_lahir) as birthplace, upper(desa) as desa, upper(kecamatan) as kecamatan,
      trim(regexp_replace(upper(kabupaten), '^(KABUPATEN|KAB\\.?|KOTA) ', '')) as kabupaten,
      nullif(right(regexp_replace(telepon, '[^0-9]', '', 'g'), 10), '') as phone
    from c"""


def nik_comparison():
    hamming = "hamming(nik_l, nik_r)"
    return cl.CustomComparison(
        output_column_name="nik",
        comparison_levels=[
            cll.NullLevel("nik"),
            cll.ExactMatchLevel("nik"),
            cll.CustomLevel("substr(nik_l, 1, 15) = substr(nik_r, 1, 15) and (nik_l like '%0' or nik_r like '%0')",
                            label_for_charts="15 digits, last lost"),
            cll.CustomLevel("nik12_l = nik12_r and (nik_l like '%0000' or nik_r like '%0000')",
                            label_for_charts="12 digits, four lost"),
            cll.CustomLevel(f"{hamming} = 1", label_for_charts="one digit"),
            cll.CustomLevel("damerau_levenshtein(nik_l, nik_r) <= 2", label_for_charts="two edits"),
            cll.CustomLevel("nik12_l = nik12_r", label_for_charts="same region and date"),
            cll.ElseLevel(),
        ])


def name_comparison():
    return cl.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            cll.NullLevel("name"),
            cll.ExactMatchLevel("name").configure(tf_adjustment_column="name"),
            cll.ExactMatchLevel("name_sorted").configure(tf_adjustment_column="name_sorted"),
            cll.JaroWinklerLevel("name", 0.95),
            cll.JaroWinklerLevel("name_sorted", 0.92),
            cll.CustomLevel("first_l = first_r", label_for_charts="same first part").configure(
                tf_adjustment_column="first"),
            cll.JaroWinklerLevel("name", 0.85),
            cll.JaroWinklerLevel("first", 0.88),
            cll.ElseLevel(),
        ])


def place_comparison():
    return cl.CustomComparison(
        output_column_name="place",
        comparison_levels=[
            cll.NullLevel("desa"),
            cll.CustomLevel("desa_l = desa_r and kecamatan_l = kecamatan_r", label_for_charts="desa"),
            cll.CustomLevel("kecamatan_l = kecamatan_r", label_for_charts="kecamatan"),
            cll.CustomLevel("kabupaten_l = kabupaten_r", label_for_charts="kabupaten"),
            cll.ElseLevel(),
        ])


def settings():
    return SettingsCreator(
        link_type="link_and_dedupe",
        unique_id_column_name="unique_id",
        source_dataset_column_name="side",
        comparisons=[
            nik_comparison(),
            name_comparison(),
            cl.DateOfBirthComparison(
                "dob", input_is_string=False, datetime_thresholds=[1, 1, 10], datetime_metrics=["month", "year", "year"]),
            cl.ExactMatch("sex"),
            cl.JaroWinklerAtThresholds("mother", [0.92, 0.8]),
            cl.ExactMatch("kk"),
            cl.ExactMatch("phone"),
            place_comparison(),
            cl.ExactMatch("birthplace").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("nik"),
            block_on("dob", "first"),
            block_on("dob", "kecamatan"),
            block_on("name_sorted", "kabupaten"),
            block_on("first", "desa"),
            block_on("kk", "first"),
            block_on("phone"),
            block_on("nik12", "first"),
            CustomRule("substr(l.nik, 1, 15) = substr(r.nik, 1, 15)"),
            block_on("mother", "first"),
        ],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
        additional_columns_to_retain=["source", "row"],
        em_convergence=0.001,
    )


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder")
    ap.add_argument("output")
    ap.add_argument("--threads", type=int, default=os.cpu_count())
    ap.add_argument("--memory", default="10GB")
    a = ap.parse_args()
    steps, start = {}, time.monotonic()

    def step(name):
        steps[name] = round(time.monotonic() - start - sum(steps.values()), 3)

    con = duckdb.connect()
    con.execute(f"set threads to {a.threads}; set memory_limit = '{a.memory}'; set preserve_insertion_order = true")
    read(con, a.folder)
    step("read")
    con.execute(clean_sql())
    con.execute("create table register as select *, 'register' as side from clean where source = 'register'")
    con.execute("create table lists as select *, 'lists' as side from clean where source <> 'register'")
    con.execute("drop table raw; drop table clean")
    step("clean")
    linker = Linker(["register", "lists"], settings(), db_api=DuckDBAPI(con), input_table_aliases=["register", "lists"])
    linker.training.estimate_probability_two_random_records_match(
        [block_on("nik", "first"), block_on("name", "dob", "kabupaten")], recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("nik"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("dob", "first"))
    step("train")
    pairs = linker.inference.predict(threshold_match_probability=0.05)
    step("predict")
    con.execute(
        f"copy (select source_l as left_source, row_l as left_row, source_r as right_source, row_r as right_row, "
        f"match_weight as probability from {pairs.physical_name} "
        f"where not (source_l = 'register' and source_r = 'register')) to '{a.output}' (header, delimiter ',')")
    step("write")
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "tool": "splink", "wall": round(time.monotonic() - start, 3),
        "cpu": round(usage.ru_utime + usage.ru_stime, 3), "peak_bytes": usage.ru_maxrss * 1024, "steps": steps}))


if __name__ == "__main__":
    main()
