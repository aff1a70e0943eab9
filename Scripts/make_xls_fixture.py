"""Makes Tests/TabularTests/Fixtures/list.xls, a small Excel 97 workbook of invented people.

Needs xlwt. Run from the repository's root: python3 Scripts/make_xls_fixture.py
"""
import datetime

import xlwt

book = xlwt.Workbook()
data = book.add_sheet("Data")
day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
money = xlwt.easyxf(num_format_str='"Rp"#,##0')
for column, title in enumerate(["NIK", "Nama é 😀", "Lahir", "Upah"]):
    data.write(0, column, title)
data.write(1, 0, 1501011902640001.0)
data.write(1, 1, "Sari")
data.write(1, 2, datetime.date(1984, 8, 12), day)
data.write(1, 3, 2500000, money)
data.write(2, 0, "1501011902640002")
data.write(2, 1, 12.25)
data.write(2, 2, datetime.datetime(2024, 2, 29, 14, 30), day)
data.write(2, 3, True)
data.row(3).set_cell_error(1, 0x17)
data.write(3, 3, 17.5)
data.write_merge(4, 6, 0, 0, "Desa A")
for row in (4, 5, 6, 7):
    data.write(row, 1, row)

hidden = book.add_sheet("Sembunyi")
hidden.visibility = 1
hidden.write(0, 0, "x")

# Its texts fill more than two records, so that some of them are cut by a record's end.
long = book.add_sheet("Panjang")
for row in range(400):
    long.write(row, 0, f"Dusun {row} " + ("Ñ😀" if row % 7 == 0 else "n") * (row % 40))

book.save("Tests/TabularTests/Fixtures/list.xls")

# The days of this one are counted from 1904.
old = xlwt.Workbook()
old.dates_1904 = True
old.add_sheet("1904").write(0, 0, 29444, day)
old.save("Tests/TabularTests/Fixtures/days1904.xls")
