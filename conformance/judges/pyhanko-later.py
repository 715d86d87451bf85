"""Validates every signature of a PDF by ETSI EN 319 102-1 as of a later day: one line for each.

The last document time-stamp has to be valid on that day. Everything it covers is then known to have been there at its
time, and with that each signature has to pass long-term validation (5.6.3) by what the document holds.

Usage: pyhanko-later.py FILE ROOT.pem 2029-11-28T00:00:00+00:00
"""
import asyncio
import sys
from datetime import datetime

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.ades import ades_timestamp_validation, simulate_future_ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    CertValidationPolicySpec,
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevocationInfoGatheringSpec,
    RevinfoOnlineFetchingRule,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator.context import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy, NonRevokedStatusAssertion
from pyhanko_certvalidator.registry import SimpleTrustManager

path, root, later = sys.argv[1:]
at = datetime.fromisoformat(later)
with open(path, "rb") as file:
    reader = PdfFileReader(file)
    last = reader.embedded_timestamp_signatures[-1]
    last.compute_integrity_info()
    store = DocumentSecurityStore.read_dss(reader)
    certificates = [*store.load_certs(), last.signer_cert, *last.other_embedded_certs]
    # Nobody can ask today whether the authority of the last time-stamp and its issuers will be revoked on that day.
    issuers = {last.signer_cert.issuer.native["common_name"]}
    asserted = [last.signer_cert] + [each for each in certificates if each.subject.native["common_name"] in issuers]
    known = LocalKnowledge(
        known_certs=certificates,
        nonrevoked_assertions=[NonRevokedStatusAssertion(each.sha256, at=at) for each in asserted],
    )
    spec = SignatureValidationSpec(
        CertValidationPolicySpec(
            trust_manager=SimpleTrustManager.build([load_cert_from_pemder(root)]),
            revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO),
        ),
        revinfo_gathering_policy=RevocationInfoGatheringSpec(RevinfoOnlineFetchingRule.LOCAL_ONLY),
        local_knowledge=known,
    )
    timing = ValidationTimingInfo(validation_time=at, best_signature_time=at, point_in_time_validation=True)
    digest = last.compute_digest()
    stamp = asyncio.run(
        ades_timestamp_validation(last.signed_data, spec, lambda _: digest, timing)
    )
    print(last.field_name, stamp.ades_subindic)
    if stamp.ades_subindic.status.name == "PASSED":
        for signature in reader.embedded_regular_signatures:
            result = asyncio.run(
                simulate_future_ades_lta_validation(
                    signature, PdfSignatureValidationSpec(spec), at, stamp.api_status.timestamp
                )
            )
            print("signature", signature.field_name, result.ades_subindic.status.name, result.ades_subindic)
