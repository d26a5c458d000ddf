// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAppRegistry} from "../interfaces/IAppRegistry.sol";
import {App} from "./App.sol";
import {Metadata} from "./Metadata.sol";
import {Registry} from "./Registry.sol";

/// @title The registry of apps
contract AppRegistry is IAppRegistry, Registry {
    address public immutable master = address(new App());

    constructor() Registry("iExec Application Registry (V5)", "iExecAppsV5") {}

    /// @inheritdoc IAppRegistry
    function createApp(
        address appOwner,
        string calldata appName,
        string calldata appType,
        bytes calldata appMultiaddr,
        bytes32 appChecksum,
        bytes calldata appMREnclave
    ) external returns (address) {
        bytes memory metadata = bytes.concat(Metadata.pack(bytes(appName)), Metadata.pack(bytes(appType)));
        metadata = bytes.concat(metadata, Metadata.pack(appMultiaddr), Metadata.pack(appMREnclave), appChecksum);
        bytes memory arguments = abi.encodeWithSignature(
            "initialize(string,string,bytes,bytes32,bytes)", appName, appType, appMultiaddr, appChecksum, appMREnclave
        );
        return _create(master, arguments, appOwner, metadata);
    }

    /// @inheritdoc IAppRegistry
    function predictApp(
        address appOwner,
        string calldata appName,
        string calldata appType,
        bytes calldata appMultiaddr,
        bytes32 appChecksum,
        bytes calldata appMREnclave
    ) external view returns (address) {
        bytes memory arguments = abi.encodeWithSignature(
            "initialize(string,string,bytes,bytes32,bytes)", appName, appType, appMultiaddr, appChecksum, appMREnclave
        );
        return _predict(arguments, appOwner);
    }
}
