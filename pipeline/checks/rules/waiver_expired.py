"""Masa berlaku suatu pengecualian sudah lewat.

## Mengapa penting
Pengecualian diberikan untuk waktu tertentu supaya masalahnya tetap diselesaikan.

## Cara memperbaiki
Perbaiki temuannya, atau minta persetujuan baru dan ganti tanggal `until` di
site_config/waivers.yml.

## Dasar
Aturan pengecualian di site_config/waivers.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("WVR001", __name__, severity=Severity.WARN)
