// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice The domain under which orders are signed.
struct EIP712Domain {
    string name;
    string version;
    uint256 chainId;
    address verifyingContract;
}

/// @notice The hub's domain: name, version, and how its separator is computed.
library HubDomain {
    string internal constant NAME = "iExecODB";
    string internal constant VERSION = "5.0.0";
    string internal constant TYPE =
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
    bytes32 internal constant TYPEHASH = keccak256(bytes(TYPE));

    /// @notice Domain of `hub` on the chain where this runs.
    function current(address hub) internal view returns (EIP712Domain memory) {
        return EIP712Domain(NAME, VERSION, block.chainid, hub);
    }

    /// @notice Separator of the domain of `hub` on chain `chainId`.
    function separator(uint256 chainId, address hub) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, keccak256(bytes(NAME)), keccak256(bytes(VERSION)), chainId, hub));
    }

    /// @notice What is signed: the struct hash under a separator.
    function digest(bytes32 separator_, bytes32 structHash) internal pure returns (bytes32 result) {
        return keccak256(abi.encodePacked("\x19\x01", separator_, structHash));
    }
}
