// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IRegistry} from "./IRegistry.sol";

/// @title The registry of apps
interface IAppRegistry is IRegistry {
    /// @notice Registers an app. Anybody may call, for any owner.
    /// @dev "Create2: Failed on deploy" if it exists; `ERC721InvalidReceiver(0)`.
    /// @param appOwner who will own it
    /// @param appName how its owner calls it
    /// @param appType how it runs, for instance "DOCKER"
    /// @param appMultiaddr where its image is
    /// @param appChecksum digest of its image
    /// @param appMREnclave measure of its enclave, empty without
    /// @return the entry's address
    function createApp(
        address appOwner,
        string calldata appName,
        string calldata appType,
        bytes calldata appMultiaddr,
        bytes32 appChecksum,
        bytes calldata appMREnclave
    ) external returns (address);
    /// @notice The address that `createApp` gives to these arguments.
    /// @param appOwner who will own it
    /// @param appName how its owner calls it
    /// @param appType how it runs, for instance "DOCKER"
    /// @param appMultiaddr where its image is
    /// @param appChecksum digest of its image
    /// @param appMREnclave measure of its enclave, empty without
    /// @return the address
    function predictApp(
        address appOwner,
        string calldata appName,
        string calldata appType,
        bytes calldata appMultiaddr,
        bytes32 appChecksum,
        bytes calldata appMREnclave
    ) external view returns (address);
}
