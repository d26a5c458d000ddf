// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {SignedContribution} from "../types/SignedContribution.sol";

/// @notice A committee being written: the address of its first byte in memory.
type CommitteeDraft is uint256;

using Committees for CommitteeDraft global;

/// @title A committee as bytes
/// @notice From the first byte:
///
///       0  32  task id
///      32  32  consensus
///      64   1  number of members
///      65      members, 112 bytes each:  0 20 worker   20 8 weight   28 20 enclave   48 32 result hash   80 32 result seal
library Committees {
    /// No more members than that, as on the classic road.
    uint256 internal constant MAX_MEMBERS = 64;
    uint256 internal constant HEAD = 65;
    uint256 internal constant MEMBER = 112;

    // ------------------------------------------------------------------------------------------------ write

    /// @notice Writes member `k`. A member's last word ends where the next begins, so they are written in order.
    function put(CommitteeDraft draft, uint256 k, SignedContribution calldata c, uint256 weight_) internal pure {
        uint256 start = CommitteeDraft.unwrap(draft) + HEAD + k * MEMBER;
        uint256 head = (uint256(uint160(c.worker)) << 64) | weight_;
        uint256 enclave_ = uint160(c.enclaveChallenge);
        bytes32 resultHash_ = c.resultHash;
        bytes32 resultSeal_ = c.resultSeal;
        assembly ("memory-safe") {
            mstore(start, shl(32, head))
            mstore(add(start, 28), shl(96, enclave_))
            mstore(add(start, 48), resultHash_)
            mstore(add(start, 80), resultSeal_)
        }
    }

    /// @notice Writes the head; call it before the members.
    function begin(CommitteeDraft draft, bytes32 taskId, uint256 size) internal pure {
        assembly ("memory-safe") {
            mstore(draft, taskId)
            mstore8(add(draft, 64), size)
        }
    }

    /// @notice Writes the consensus, and tells the committee's hash.
    function end(CommitteeDraft draft, bytes32 consensus, uint256 size) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            mstore(add(draft, 32), consensus)
            result := keccak256(draft, add(HEAD, mul(size, MEMBER)))
        }
    }

    // ------------------------------------------------------------------------------------------------ read

    /// @notice How many members these bytes are; more than `MAX_MEMBERS` when they are no members at all.
    function count(bytes calldata members) internal pure returns (uint256) {
        return members.length % MEMBER == 0 ? members.length / MEMBER : type(uint256).max;
    }

    /// @notice Hash of the committee with these members.
    function hash(bytes32 taskId, bytes32 consensus, bytes calldata members) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(taskId, consensus, uint8(members.length / MEMBER), members));
    }

    /// @notice Hash of a batch, by the hashes of its committees.
    function batchHash(bytes32[] memory hashes, uint256 length) internal pure returns (bytes32 batch) {
        assembly ("memory-safe") {
            batch := keccak256(add(hashes, 0x20), mul(length, 0x20))
        }
    }

    function word(bytes calldata members, uint256 offset) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := calldataload(add(members.offset, offset))
        }
    }

    function worker(bytes calldata members, uint256 k) internal pure returns (address) {
        return address(uint160(word(members, k * MEMBER) >> 96));
    }

    function weight(bytes calldata members, uint256 k) internal pure returns (uint256) {
        return uint64(word(members, k * MEMBER) >> 32);
    }

    function enclave(bytes calldata members, uint256 k) internal pure returns (address) {
        return address(uint160(word(members, k * MEMBER + 28) >> 96));
    }

    function resultHash(bytes calldata members, uint256 k) internal pure returns (bytes32) {
        return bytes32(word(members, k * MEMBER + 48));
    }

    function resultSeal(bytes calldata members, uint256 k) internal pure returns (bytes32) {
        return bytes32(word(members, k * MEMBER + 80));
    }
}
