// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {SignedContribution} from "./SignedContribution.sol";

/// @notice What an enclave and the TEE broker say for one contribution.
struct EnclaveProof {
    /// ERC-191 signature of the enclave over keccak256(resultHash, resultSeal), 64 bytes (EIP-2098).
    bytes32 r;
    bytes32 vs;
    /// The TEE broker's ERC-191 signature over keccak256(worker, taskid, enclave); not looked at without a broker.
    bytes authorization;
}

/// @notice The committee of one task.
struct Commitment {
    bytes32 dealid;
    /// Index of the task inside the request.
    uint256 index;
    /// In strictly ascending order of their workers.
    SignedContribution[] contributions;
    /// One for each contribution with an enclave, in their order.
    EnclaveProof[] proofs;
}
