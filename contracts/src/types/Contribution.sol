// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ContributionStatus} from "./Enums.sol";

/// @notice What one worker said about one task.
struct Contribution {
    ContributionStatus status;
    /// keccak256(taskid, digest)
    bytes32 resultHash;
    /// keccak256(worker, taskid, digest)
    bytes32 resultSeal;
    /// Key of the enclave that ran the task; 0 without.
    address enclaveChallenge;
    /// Binary logarithm of the worker's weight: its share of the reward.
    uint256 weight;
}
